import type { WordingLexicon } from '../wording.ts';

/** Left out on purpose, since they are often right twice: that, had, is, in, on, her, it, so, very, many. */
export const wording: WordingLexicon = {
  neverDoubled: [
    'the', 'a', 'an', 'of', 'and', 'to', 'for', 'with', 'from', 'at', 'by', 'or', 'but', 'he', 'she', 'we', 'they', 'i',
    'their', 'our', 'my', 'your', 'its', 'these', 'are', 'was', 'were', 'be', 'been', 'has', 'have', 'will', 'would',
    'could', 'should', 'as', 'if', 'than', 'which', 'while', 'because', 'into', 'between', 'after', 'during', 'against',
    'among', 'also', 'not', 'said', 'including', 'such', 'there',
  ],
  compoundsBefore: [
    'to and fro', 'refer to', 'refers to', 'referred to', 'amount to', 'been to', 'log in to', 'looked at', 'hereafter',
    'hear hear', 'look after', 'vitamin a', 'hepatitis a', 'group a', 'serie a',
  ],
  compoundsAfter: ['to and fro', 'have had', 'by and large', 'for granted', 'the the'],
};
