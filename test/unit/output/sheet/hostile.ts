/** A report whose draft and articles say what must not break out of a page, a table or a list. */
import type { Report } from '../../../../server/src/checker.ts';
import { dayOf } from '../../../../server/src/time/civil.ts';
import { article, dateClaim, dateSighting, finding, reportOf, titleClaim, titleSighting } from '../sample.ts';

/** Words with markup of every kind around them. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '</bdi></li></main><h1>Tin giả</h1>',
  '[bẫy](command:workbench.action.quit)',
  '![ảnh](https://example.org/a.png) https://example.org www.example.org',
  '| ô | bảng | **đậm** _nghiêng_ `mã` # đề',
  '\u202Eđảo\u202C \u200Fphải 👩‍👩‍👧 e\u0301',
  '=HYPERLINK("http://example.org","x")',
  'dòng một\r\ndòng hai, "ngoặc"',
] as const;

/** A draft of one date, whose words, headline, message, source, holder and decision all say `text`. */
export function reportSaying(text: string): Report {
  const source = `${text}\n\nCác bên sẽ gặp nhau ngày 7/10 ở thủ đô. ${text}`;
  const said = article({ title: text, outlet: text, url: `https://example.org/?q=${text}` });
  const quote = `${text} ngày 7/12 ${text}`;
  const at = quote.indexOf('7/12');
  const sighting = dateSighting({ article: said, quote, quoteStart: at, quoteEnd: at + 4 });
  const day = dayOf(2016, 12, 6);
  const claims = [
    dateClaim(source, { text: '7/10' }),
    titleClaim(source, { id: 'c2', text: 'thủ đô', person: `Lan ${text}`, role: text, organisation: text }),
  ];
  const decision = {
    fingerprint: '1',
    code: 'date/tense',
    quote: text,
    verdict: 'ignored' as const,
    by: text,
    on: '2026-03-02',
    reason: text,
  };
  return reportOf({
    source,
    anchor: { days: { from: day, to: day }, certainty: 'stated', evidence: [] },
    claims,
    verdicts: { c1: 'contradicted' },
    findings: [
      finding(source, '7/10', {
        message: { key: text, values: {} },
        evidence: [sighting],
        fixes: [{ title: { key: text, values: {} }, preferred: true, edits: [] }],
      }),
      finding(source, 'gặp', { code: 'text/doubled-word', claims: [], severity: 'warning' }),
    ],
    decided: [{ finding: finding(source, '7/10'), decision }],
    answers: {
      offices: new Map([
        [
          'secretary-general@nato',
          [
            titleSighting(`Lan ${text}`, [2014, 10, 1], { article: said }),
            titleSighting(`Minh ${text}`, [2024, 10, 2], { article: said }),
          ],
        ],
      ]),
      related: [{ article: said, similarity: 0.5, sightings: [sighting], passages: [] }],
    },
  });
}
