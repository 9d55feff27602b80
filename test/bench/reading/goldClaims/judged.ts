/** Judgements by hand on marks and claims of the gold's five seeds: ids, offsets and reasons, never their words. */

/** Marks whose role is a description of the person, not an office: the person is what is to be found. */
export const DESCRIPTIONS: ReadonlySet<string> = new Set(['C072']);

/** Marks whose office names no organisation or country; the gold has it from general knowledge. */
export const OFFICE_NOT_PRINTED: ReadonlySet<string> = new Set(['C077', 'C144']);

/** Marks of a building whose city and country the words do not give. */
export const PLACE_NOT_PRINTED: ReadonlySet<string> = new Set(['C098', 'C135']);

/**
 * Claims where the gold marks nothing of their kind, judged right: seed, kind, first UTF-16 offset. All are named places
 * in which something is or happens, or to which it is bound, and which the gold left unmarked.
 *
 * Judged wrong, and so not listed: 002 amount 99 (the page's own "two days ago", cut in half), 003 venue 30 (the place
 * belongs to the office in whose name it stands).
 */
export const RIGHT_UNMARKED: ReadonlySet<string> = new Set([
  '001 venue 1131',
  '001 venue 2885',
  '003 venue 758',
  '003 venue 1176',
  '003 venue 1627',
  '003 venue 2003',
  '003 venue 2640',
  '003 venue 3005',
  '004 venue 1573',
  '004 venue 1595',
  '004 venue 1745',
  '004 venue 1820',
  '004 venue 2079',
]);
