/**
 * Holidays by the names that British and American papers give them. Those on a fixed day stand as 100 × month + day;
 * the others name a rule of time/holidays.ts. Left out on purpose: names that are as often something else ("Labor", "Eid"),
 * and feasts of the moon, whose day is announced by sighting.
 */

/** A name with its apostrophe straight, curly and left out ("Veterans Day", as AP has it). */
const spelt = (name: string): string[] => [
  name,
  name.replace("'", '’'),
  ...(name.includes("s'") ? [name.replace("'", '')] : []),
];

const named = <T>(names: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(names).flatMap(([name, value]) => spelt(name).map((one) => [one, value] as const)));

export const fixedFeasts: Readonly<Record<string, number>> = named({
  'christmas day': 1225,
  'christmas eve': 1224,
  'boxing day': 1226,
  "st stephen's day": 1226,
  "new year's day": 101,
  'new year day': 101,
  "new year's eve": 1231,
  'new year eve': 1231,
  yuandan: 101,
  "valentine's day": 214,
  "saint valentine's day": 214,
  "st. patrick's day": 317,
  "st patrick's day": 317,
  "april fools' day": 401,
  'independence day': 704,
  'fourth of july': 704,
  "all saints' day": 1101,
  'bonfire night': 1105,
  'armistice day': 1111,
  'veterans day': 1111,
  "veterans' day": 1111,
  'may day': 501,
  "international workers' day": 501,
  'international workers day': 501,
  "int'l workers day": 501,
  "international women's day": 308,
  'groundhog day': 202,
  'inauguration day': 120,
  'anzac day': 425,
  'australia day': 126,
  'canada day': 701,
  'bastille day': 714,
  'earth day': 422,
  'cinco de mayo': 505,
});

/** Names of moving holidays → their rule. */
export const movingFeasts: Readonly<Record<string, string>> = named({
  'thanksgiving day': 'thanksgiving',
  'thanks giving day': 'thanksgiving',
  'black friday': 'dayAfterThanksgiving',
  'cyber monday': 'mondayAfterThanksgiving',
  'martin luther king day': 'martinLutherKing',
  'martin luther king jr. day': 'martinLutherKing',
  'mlk day': 'martinLutherKing',
  "presidents' day": 'presidents',
  "president's day": 'presidents',
  'memorial day': 'memorial',
  'labor day': 'labor',
  'columbus day': 'columbus',
  "indigenous peoples' day": 'columbus',
  "mother's day": 'mothers',
  "father's day": 'fathers',
  'election day': 'election',
  'super tuesday': 'superTuesday',
  'mothering sunday': 'mothering',
  'remembrance sunday': 'remembrance',
  'easter sunday': 'easter',
  'easter day': 'easter',
  'easter monday': 'easterMonday',
  'good friday': 'goodFriday',
  'maundy thursday': 'maundyThursday',
  'palm sunday': 'palmSunday',
  'holy saturday': 'holySaturday',
  'ash wednesday': 'ashWednesday',
  'shrove tuesday': 'shroveTuesday',
  'mardi gras': 'shroveTuesday',
  'pancake day': 'shroveTuesday',
  'clean monday': 'cleanMonday',
  'ascension day': 'ascension',
  'whit sunday': 'pentecost',
  'whit monday': 'whitMonday',
  'corpus christi': 'corpusChristi',
});

/** Names of one word, which as often qualify another ("Christmas tree", "Easter eggs"): a day only where no noun follows. */
export const bareFeasts: Readonly<Record<string, number>> = {
  christmas: 1225,
  xmas: 1225,
  juneteenth: 619,
  halloween: 1031,
};
export const bareHolidays: Readonly<Record<string, string>> = {
  thanksgiving: 'thanksgiving',
  easter: 'easter',
  pentecost: 'pentecost',
};
