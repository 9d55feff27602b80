import type { Language } from '../language.ts';
import { concepts } from './concepts.ts';
import { dates } from './dates.ts';
import { events } from './events.ts';
import { numbers } from './numbers.ts';
import { organisations } from './organisations.ts';
import { places } from './places.ts';
import { stance } from './stance.ts';
import { titles } from './titles.ts';
import { wording } from './wording.ts';
import { abbreviations, afterDotted, functionWords, zones } from './zones.ts';

export const en: Language = {
  id: 'en',
  functionWords,
  zones,
  abbreviations,
  afterDotted,
  dates,
  stance,
  numbers,
  titles,
  places,
  organisations,
  events,
  concepts,
  wording,
};
