/** What English words mean the same in news. Frozen from scripts/concepts.txt by scripts/freeze-concepts.mjs. */
import type { ConceptLexicon } from '../concepts.ts';
import words from './concepts.data.json';

export const concepts: ConceptLexicon = { words, syllables: false };
