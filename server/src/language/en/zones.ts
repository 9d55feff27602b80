/** How English pages and wires mark the parts of a text. */
import type { ZoneMarks } from '../../text/zones.ts';

export const zones: ZoneMarks = {
  published: ['Published', 'Published on', 'Publication date', 'Date', 'Posted', 'Updated', 'Release date', 'For release'],
  credit: ['Photo', 'Photos', 'Picture', 'Image', 'Graphic', 'Credit', 'Photo by', 'File photo', 'Photograph', 'Source'],
  source: ['Source', 'Original', 'Read the original'],
  related: ['Related', 'Related stories', 'Read more', 'See also', 'More on this story', 'Also read', 'You may also like'],
  furniture: ['Share', 'Share this', 'Advertisement', 'Comments', 'Tags', 'Topics', 'Sign up', 'Subscribe'],
  byline: ['By', 'Reporting by', 'Written by', 'Edited by'],
};

/** Words whose full stop ends no sentence. */
export const abbreviations: readonly string[] = [
  'mr', 'mrs', 'ms', 'dr', 'prof', 'sen', 'rep', 'gov', 'gen', 'lt', 'col', 'sgt', 'st', 'jr', 'sr', 'vs', 'no', 'inc', 'ltd', 'co', 'corp', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug',
  'sept', 'sep', 'oct', 'nov', 'dec', 'mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun', 'rev', 'hon', 'capt', 'maj', 'adm', 'u.s', 'u.k', 'approx',
];

/** The commonest words of news prose: they tell the language, and carry no topic. */
export const functionWords: readonly string[] = [
  'the', 'of', 'and', 'to', 'in', 'a', 'is', 'was', 'for', 'on', 'that', 'with', 'as', 'at', 'by', 'from', 'it', 'its', 'has', 'have', 'had', 'be', 'been', 'are', 'were', 'will', 'would', 'which',
  'this', 'their', 'his', 'her', 'an', 'not', 'but', 'also', 'he', 'she', 'they', 'we', 'i', 'you', 'who', 'said', 'after', 'before', 'into', 'than', 'more', 'over', 'about', 'there', 'all', 'when',
  'up', 'out', 'or', 'so', 'if', 'no', 'can', 'could', 'may', 'one', 'new', 'other', 'some', 'what', 'while', 'during', 'between', 'against', 'under', 'through', 'where', 'being', 'do', 'does', 'did',
  'such', 'these', 'those', 'only', 'own', 'same', 'then', 'them', 'him', 'our', 'your', 'my', 'any', 'both', 'each', 'because', 'until', 'very', 'just', 'now', 'like', 'well', 'already', 's', 't',
];
