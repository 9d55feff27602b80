/**
 * Posts of Vietnamese office-holders (facts/tenures-vn.jsonl), each printed before its holder's name as newspapers do:
 * how many are read whole, and tied to that person.
 *
 * The table gives post and person, not the parts of the post. A post counts as read when its first word opens a title
 * of that person, titles of that person run over all of it up to the name, and each has its organisation where one is
 * named: so an organisation cut short, a role not known and a name that runs on are all errors.
 */
import { readFileSync } from 'node:fs';
import { claimsOf, type TitleClaim } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { type Measured, missing, percent, shared } from './measured.ts';

const NAME = 'tenures-vn, posts read whole with their holder';
const TARGET = '≥ 95 %';

/** What is no part of any post: remarks, terms of office, joining words. */
const REMARK = /\s*[([][^)\]]*(?:[)\]]|$)/g;
const TERM =
  /(?<![\p{L}\p{M}])(?:[Kk]hóa|[Kk]hoá|nhiệm kỳ|nhiệm kì|lần thứ|lần)(?:\s+(?:[\dIVX]+(?![\p{L}\p{M}])[\s,;–-]*)+)/gu;
const BETWEEN = new RegExp(
  `${TERM.source}|(?<![\\p{L}\\p{M}])(?:và|kiêm|kiêm nhiệm|đồng thời là)(?![\\p{L}\\p{M}])|[\\s,;:.–&/-]+`,
  'gu',
);

/** A name; the table has ranks ("Tiến sĩ") for a few, and ranks before names. */
const NAMED = /^\p{Lu}[\p{L}\p{M}']*(?: \p{Lu}[\p{L}\p{M}'-]*)+$/u;

interface Tenure {
  readonly person: string;
  readonly position: string;
}

/** Words of `position`, which begins at `at`, that no title of the person covers. */
function leftOver(position: string, at: number, titles: readonly TitleClaim[]): string {
  let left = '';
  for (let i = 0; i < position.length; i++)
    left += titles.some(({ start, end }) => at + i >= start && at + i < end) ? ' ' : position[i];
  return left.replace(BETWEEN, ' ').trim();
}

/** Whether a title has its organisation, where a capital stands between its role and its holder. */
function placed(title: TitleClaim, source: string): boolean {
  if (title.organisationSpan || !title.personSpan) return true;
  const between = source.slice(title.roleSpan.end, title.personSpan.start).replace(TERM, '');
  return !/\p{Lu}/u.test(between.split(',')[0]!);
}

export function tenuresVn(): Measured {
  const file = shared('data/facts/tenures-vn.jsonl');
  if (!file) return missing(NAME, TARGET);
  const errors: string[] = [];
  const counted = { all: 0, whole: 0, person: 0, role: 0 };
  const seen = new Set<string>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const tenure = JSON.parse(line) as Tenure;
    const person = tenure.person.replace(REMARK, '').split(',')[0]!.trim();
    const position = tenure.position
      .replace(REMARK, '')
      .replace(/[\s,;]+$/, '')
      .trim();
    if (!position || !NAMED.test(person) || seen.has(`${position} ${person}`)) continue;
    seen.add(`${position} ${person}`);
    counted.all++;
    const before = 'Hôm qua, ';
    const text = `${before}${position} ${person} có mặt.`;
    const titles = claimsOf(read(text, { language: 'vi' }).claims, 'title').filter((title) => title.person === person);
    if (titles.length > 0) counted.person++;
    const opens = titles.some(({ start }) => start === before.length);
    if (opens) counted.role++;
    const left = leftOver(position, before.length, titles);
    if (opens && left === '' && titles.every((title) => placed(title, text))) counted.whole++;
    else
      errors.push(
        `${position} | ${person} → ${titles.map((t) => `${t.role} @ ${t.organisation ?? '-'}`).join(' + ') || 'nothing'}; left: ${left}`,
      );
  }
  const share = (n: number) => percent(n / counted.all);
  return {
    name: NAME,
    target: TARGET,
    figure: `${share(counted.whole)} of ${counted.all} (person ${share(counted.person)}, role ${share(counted.role)})`,
    peer: '',
    reached: counted.whole / counted.all >= 0.95,
    errors,
  };
}
