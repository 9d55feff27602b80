/** What of the Recognizers English specs no newspaper prints: each rule with its reason, which the bench counts and prints. */
import type { SpecCase, SpecResult } from './recognizersCases.ts';

interface Rule {
  readonly why: string;
  /** Tried on each of the spec's own spans; on the input where it wants nothing read. */
  readonly like: RegExp;
}

const RULES: readonly Rule[] = [
  {
    why: 'the moment of speaking, of which a paper claims nothing ("now", "at present", "as soon as possible")',
    like: /^(?:right |just )?now$|^at (?:the moment|present|the present time|this time)$|as soon as possible/i,
  },
  {
    why: 'minutes and hours from the moment of speaking, for which a paper has the span of time ("in 5 minutes", "next hour", "30 min later")',
    like: /^in (?:an?|\d+|few|two) (?:hour|minute|min)s?$|^(?:next|last) (?:few )?(?:hour|minute)s?$|min(?:utes)? later$/i,
  },
  {
    why: 'days and weeks as an assistant\'s user has them ("my day", "the day", "next day", "last day", "the week", "partner of the year")',
    like: /\bmy (?:day|week|weekend)\b|^(?:the |this |last |next |past )?day$|^the (?:week|month|year)$|^rest the|^rest current/i,
  },
  {
    why: 'the end of a day as an hour, which in news is a figure of speech ("end of the day", "the eod", "end of tomorrow", "EOY")',
    like: /\beo[dy]\b|\bend of (?:the |this )?(?:day|today|tomorrow|sunday)\b/i,
  },
  {
    why: '"earlier" and "later this year", which run to or from the day of the report here and are halves in the spec',
    like: /^earlier this month$|^later this (?:week|year)$|^later in the year$/i,
  },
  {
    why: 'stretches without a number ("all day", "full week", "a few minutes", "some days"), which are no amounts',
    like: /^(?:all|full|whole)[ -](?:day|week|month|year)$|^(?:a )?few (?:hours|minutes|days)$|^(?:some|several) (?:days|weeks|hours)$|couple of/i,
  },
  {
    why: 'units cut to a letter ("3h", "10D", "2W"), which no paper prints',
    like: /^\d+ ?[hdwy]$/i,
  },
  {
    why: 'weeks by their number ("week 10"), in news the round of a league',
    like: /^week \d+$/i,
  },
  {
    why: 'spellings that no English paper has ("October. 2", "16. Nov. 2016", "Friday the fifteen", "the thirty", "for the 27", "on twenty second", "9a", "mar4", "next Wedn")',
    like: /^october\. |^\d+\. nov|the fifteen$|^the thirty$|^the \d+$|^twenty second$|\d[ap]$|^mar\d|wedn\b|two monday later/i,
  },
  {
    why: 'figures in an order or with marks that no paper has ("2015.3", "in 4.22", "20161016", "2016 10 16", "2020/23/Sep", "September-2020-23", "this 5/12")',
    like: /^\d{4}\.\d$|^\d{8}$|^\d{4} \d\d \d\d$|^\d{4}\/\d\d\/[a-z]|^[a-z]+-\d{4}-\d|^\d\d-\d{4}-[a-z]|(?:this|next) (?:friday |sunday )?5\/\d|^5\.12$|^4[.-]22$|^this friday 7\.6$/i,
  },
  {
    why: 'years in words ("nineteen ninety six"), which papers put in figures',
    like: /two thousand and|nineteen ninety/i,
  },
  {
    why: 'hours without a mark of the clock beside a day, in news a count or a score ("7, this morning", "seven on 15", "five to seven today")',
    like: /^(?:7|10), |^seven on|^five to seven|nine thirty$|seven twenty|six forty|^5th at|at 2\.30$|five-thirty/i,
  },
];

const ONES = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen';

/** Times of day that no paper prints, where phrases are read alone. */
const TIMES: readonly Rule[] = [
  {
    why: 'times as they are dictated ("eight forty", "half past 8pm", "seven thirty pm", "20 min past eight", "three quarters past")',
    like: new RegExp(
      `^(?:${ONES}) (?:ten|twenty|thirty|forty|fifty|fifteen|five)|past (?:seven|eight|nine|8pm|9|9pm|10)|to (?:8|five)\\b|^\\d+ past|night five|five thirty`,
      'i',
    ),
  },
  {
    why: 'times without a mark of the clock, or with one that no paper has ("7", "seven", "340pm", "7ampm", "11ish", "10 H 10 pm")',
    like: /^(?:7|seven|8 in the (?:morning|night)|7ampm|\d+-?ish|noonish|\d{3,4} ?[ap]\.?m\.?|\d+ ?h ?\d+.*|three min past.*|(?:in the )?afternoon (?:at )?(?:7.*|seven.*)|12 in the night|from 0:01.*|from 23.*)$/i,
  },
  {
    why: 'parts of the day without an hour ("mid-morning", "in the late afternoon"), which have no time of the clock here',
    like: /^(?:in the )?(?:early|late|mid)?[ -]?(?:morning|afternoon|evening|night|day)s?$|lunchtime|midnight$/i,
  },
];

/** Lone times of the clock and repetitions are no claims: "at 3 p.m." says nothing until it hangs on a day. */
const NO_CLAIM: Partial<Record<SpecResult['type'], string>> = {
  time: 'a time of day alone, which is no claim until it hangs on a day',
  timerange: 'a time of day alone, which is no claim until it hangs on a day',
  other: 'a repetition, a time zone or weekdays in general ("every Monday"), which name no day',
};

/** Why a case is left out of spans, of values, or of phrases alone; undefined when it is scored. */
export function leftOut({ input, results }: SpecCase, aspect: 'spans' | 'values' | 'alone'): string | undefined {
  if (aspect !== 'alone' && results.length > 0 && results.every(({ type }) => NO_CLAIM[type]))
    return NO_CLAIM[results[0]!.type];
  for (const text of results.length > 0 ? results.map((result) => result.text) : [input]) {
    const rule = (aspect === 'alone' ? TIMES : RULES).find(({ like }) => like.test(text));
    if (rule) return rule.why;
  }
  if (aspect === 'values' && results.length > 0 && results.every(({ meanings }) => meanings.length === 0))
    return 'seasons, of which the spec gives no days';
  return undefined;
}
