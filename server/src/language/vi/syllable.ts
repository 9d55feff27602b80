/**
 * A syllable of Vietnamese as a regular expression: initial, rhyme, one tone at most. It knows the rhymes of the
 * language and not which of them go with which initial, so that "Trều" is one, and "Lihn", "Nôị" and "Obama" are none.
 */

/** The vowels, each with the forms it takes under a tone. */
const VOWELS: Readonly<Record<string, string>> = {
  A: 'aàáảãạ',
  Ă: 'ăằắẳẵặ',
  Â: 'âầấẩẫậ',
  E: 'eèéẻẽẹ',
  Ê: 'êềếểễệ',
  I: 'iìíỉĩị',
  O: 'oòóỏõọ',
  Ô: 'ôồốổỗộ',
  Ơ: 'ơờớởỡợ',
  U: 'uùúủũụ',
  Ư: 'ưừứửữự',
  Y: 'yỳýỷỹỵ',
};
const TONED = Object.values(VOWELS)
  .map((forms) => forms.slice(1))
  .join('');

const INITIAL = 'ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnpqrstvx]';

/** Rhymes by their main vowel, in capitals where it may bear the tone; W is the glide, which bears it in the older style ("hòa"). */
const RHYMES = [
  'W?A(?:ch|nh|ng|[iyoucmnpt])?',
  'W?Ă(?:ng|[cmnpt])',
  'W?Â(?:ng|[cmnptuy])',
  'W?E(?:ng|[ocmnpt])?',
  'W?Ê(?:ch|nh|[umnpt])?',
  'W?I(?:ch|nh|[uacmnpt])?',
  'W?Y(?:ch|nh|[uanpt])?',
  'iÊ(?:ng|[ucmnpt])',
  'uyÊ[cnt]',
  'O(?:ong|ng|[icmnpt])?',
  'Ô(?:ng|[icmnpt])?',
  'Ơ[imnpt]?',
  'uƠ',
  'U(?:ng|[aicmnpt])?',
  'uÔ(?:ng|[icmnpt])?',
  'Ư(?:ng|[aiucmnt])?',
  'ưƠ(?:ng|[iucmnpt])?',
].join('|');

/** Rhymes that stand without an initial alone. */
const ALONE = 'yÊ(?:ng|[umnt])';

const spelt = (rhymes: string): string =>
  rhymes.replaceAll('W', '[oòóỏõọuùúủũụ]').replace(/[AĂÂEÊIOÔƠUƯY]/gu, (vowel) => `[${VOWELS[vowel] ?? vowel}]`);

/** For a normalised word, from its beginning to its end. */
export const syllable = `(?![^${TONED}]*[${TONED}][^${TONED}]*[${TONED}])(?:(?:${INITIAL})?(?:${spelt(RHYMES)})|${spelt(ALONE)})`;
