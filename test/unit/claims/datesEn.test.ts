/** What English newspapers print, in agency style and in the British one, with every date that is in it and none that is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from '../../../server/src/claims/claim.ts';
import { read } from '../../../server/src/claims/read.ts';
import { dayOf, isoDay } from '../../../server/src/time/civil.ts';

/** A Friday. */
const PUBLISHED = dayOf(2024, 7, 12);

/** "Aug. 1 = 2024-08-01", "June = 2024-06-01..2024-06-30", with "about" and the time of day where there are such. */
function dates(text: string): string[] {
  return claimsOf(read(text, { language: 'en', published: PUBLISHED }).claims, 'date').map(({ text: words, value }) => {
    if (!value) return `${words} = ?`;
    const { from, to, approx, time } = value;
    const last = to === from ? '' : `..${to === null ? '' : isoDay(to)}`;
    return `${words} = ${from === null ? '' : isoDay(from)}${last}${approx ? ' about' : ''}${time ? ` ${time}` : ''}`;
  });
}

const PARAGRAPHS: readonly (readonly [text: string, ...expected: string[]])[] = [
  [
    'HARBOR CITY (AP) — The council voted 5-4 Tuesday night to close the pier, which has stood since 1912, and told the contractor to begin work by Aug. 1. A second hearing is set for 6:30 p.m. Monday at the library.',
    'Tuesday night = 2024-07-09',
    'since 1912 = 1912-01-01..',
    'Aug. 1 = 2024-08-01',
    '6:30 p.m. Monday = 2024-07-15 18:30',
  ],
  [
    'LONDON — The chancellor said on Thursday that inflation fell to 2.1 per cent in the year to June, from 2.8 per cent in May, and that the next budget would come on Wednesday 30 October.',
    'Thursday = 2024-07-11',
    'June = 2024-06-01..2024-06-30',
    'May = 2024-05-01..2024-05-31',
    'Wednesday 30 October = 2024-10-30',
  ],
  [
    'Rovers beat United 2-1 on Saturday, their third win in four games, and travel to Leeds on 3 September for the Sept. 5-7 tournament. Second half goals came from May and March.',
    'Saturday = 2024-07-13',
    '3 September = 2024-09-03',
    'Sept. 5-7 = 2024-09-05..2024-09-07',
    'May = 2024-05-01..2024-05-31',
    'March = 2024-03-01..2024-03-31',
  ],
  [
    'The company posted revenue of $4.2 billion in the third quarter of fiscal 2024, up 3.4% from Q3 2023, and expects growth to slow in the first half of next year. Shares closed at 41.17 on Friday.',
    'the third quarter of fiscal 2024 = 2024-01-01..2024-12-31 about',
    'Q3 2023 = 2023-07-01..2023-09-30',
    'the first half of next year = 2025-01-01..2025-06-30',
    'Friday = 2024-07-12',
  ],
  [
    'Police were called at 3 a.m. Sunday to 1420 March Street, Room 12/4, where a 24/7 shop had been robbed. Call 555-0142 or visit section 4-7 of the site. Version 2.10.3 of the app is out.',
    '3 a.m. Sunday = 2024-07-07 03:00',
  ],
  [
    'The treaty, signed on Oct. 2, 1998, in Vienna, took effect two years later and was renewed in mid-2010. It expires at the end of December 2025.',
    'Oct. 2, 1998 = 1998-10-02',
    'two years later = 2000-10-02 about',
    'mid-2010 = 2010-05-01..2010-08-31 about',
    'the end of December 2025 = 2025-12-16..2025-12-31 about',
  ],
  [
    '"We may march again in March," said April May, who led the June 14 rally. "By the end of the week, we will know," she added late Wednesday.',
    'March = 2024-03-01..2024-03-31',
    'June 14 = 2024-06-14',
    'the end of the week = 2024-07-11..2024-07-14 about',
    'Wednesday = 2024-07-10',
  ],
  [
    'The earthquake struck at 5:12 a.m. local time on 18 April 1906. Nearly 3,000 people died in the days that followed. A century later, on the 18th, residents gathered before dawn.',
    '5:12 a.m. local time on 18 April 1906 = 1906-04-18 05:12',
    'A century later = 2006-04-18 about',
    'the 18th = 2024-07-18',
  ],
  [
    'Heavy rain is forecast from Friday evening to Sunday morning, with up to 10-15 cm expected over the weekend. The storm, the worst since August 1999, made landfall the following day.',
    'Friday evening = 2024-07-12',
    'Sunday morning = 2024-07-14',
    'over the weekend = 2024-07-13..2024-07-14',
    'since August 1999 = 1999-08-01..',
    'the following day = 2024-07-15',
  ],
  [
    'The museum will open in spring 2025, three decades after the fire, and tickets go on sale at noon on Nov. 28, Thanksgiving Day. It closes on Christmas Eve, Boxing Day and Easter Monday.',
    'spring 2025 = 2025-03-21..2025-06-20',
    'noon on Nov. 28 = 2024-11-28 12:00',
    'Thanksgiving Day = 2024-11-28',
    'Christmas Eve = 2024-12-24',
    'Boxing Day = 2024-12-26',
    'Easter Monday = 2025-04-21',
  ],
  [
    "He served from 1999 to 2004 and again in 2010-14, and wrote two books about the 1960s and the '80s. In the late 19th century his family left Ireland; by the early 1900s they were in Ohio.",
    'from 1999 to 2004 = 1999-01-01..2004-12-31',
    'in 2010-14 = 2010-01-01..2014-12-31',
    'the 1960s = 1960-01-01..1969-12-31',
    "the '80s = 1980-01-01..1989-12-31",
    'the late 19th century = 1851-01-01..1900-12-31 about',
    'the early 1900s = 1900-01-01..1949-12-31 about',
  ],
  [
    'The 9/11 attacks, which killed nearly 3,000 people on Sept. 11, 2001, changed air travel. A memorial opened a decade later.',
    'Sept. 11, 2001 = 2001-09-11',
    'a decade later = 2011-09-11 about',
  ],
  [
    'A man in his 80s, a 42-year-old woman and three teenagers were hurt. The first officer arrived in 7 minutes; the second came 12 minutes later. Two days later, the road reopened.',
    'Two days later = 2024-07-14',
  ],
  [
    'The trial, which began last Tuesday, resumes next Monday. Jurors heard on July 9-11 from 12 witnesses; closing arguments are expected July 22 or 23. The judge, 61, was appointed in 2009.',
    'last Tuesday = 2024-07-09',
    'next Monday = 2024-07-15',
    'July 9-11 = 2024-07-09..2024-07-11',
    'July 22 or 23 = 2024-07-22..2024-07-23',
    '2009 = 2009-01-01..2009-12-31',
  ],
  [
    'Sales in the week ending July 6 rose 1/3 from the week before. About 3/4 of shops opened on time. The ratio was 7:2 and the score 21/7.',
    'the week ending July 6 = 2024-06-30..2024-07-06',
  ],
  [
    'Exports to the EU fell between 2014 and 2019 but have grown since 2021. For the 2023-24 season the club has budgeted for 11 to 12 million euros.',
    'between 2014 and 2019 = 2014-01-01..2019-12-31',
    'since 2021 = 2021-01-01..',
    'the 2023-24 = 2023-01-01..2024-12-31',
  ],
  [
    'The ship left port on July 3. Four days later, it radioed for help. The next morning a helicopter found the crew. That evening, they were in hospital; a week earlier the owner had cut the crew from 12 to 9.',
    'July 3 = 2024-07-03',
    'Four days later = 2024-07-07',
    'The next morning = 2024-07-08',
    'That evening = 2024-07-08',
    'a week earlier = 2024-07-01 about',
  ],
  [
    'The new rules take effect Jan. 1, 2025. Until then, firms have until year-end to apply, and the 15th of each month to report. Fees were raised earlier this year, most recently on 1 July.',
    'Jan. 1, 2025 = 2025-01-01',
    'year-end = 2024-10-01..2024-12-31 about',
    'earlier this year = 2024-01-01..2024-07-12 about',
    '1 July = 2024-07-01',
  ],
  [
    'Jones birdied the 17th and 18th holes to finish at 9-under on Sunday. He was tied for second on the 15th. Smith, 22/7, led after 36 holes on Friday.',
    'Sunday = 2024-07-14',
    'the 15th = 2024-06-15',
    'Friday = 2024-07-12',
  ],
  [
    'It was the first time in 10 years that the festival, held each August, had been cancelled. Organisers hope to return in three years. The last one drew 40,000 in 2023.',
    '2023 = 2023-01-01..2023-12-31',
  ],
  [
    'The flight, BA 117, leaves at 8.25pm on Tuesday and lands at 11.20pm local time. On 22 May, passengers waited until midnight. On May 22 2023 the same happened.',
    '8.25pm on Tuesday = 2024-07-09 20:25',
    '22 May = 2024-05-22',
    'May 22 2023 = 2023-05-22',
  ],
  [
    'The minister will visit Delhi on 4-5 August, Tokyo on August 7 and 8, and Canberra from 10 to 12 August, before the G20 summit in November (18-19 November).',
    '4-5 August = 2024-08-04..2024-08-05',
    'August 7 and 8 = 2024-08-07..2024-08-08',
    'from 10 to 12 August = 2024-08-10..2024-08-12',
    'November = 2024-11-01..2024-11-30',
    '18-19 November = 2024-11-18..2024-11-19',
  ],
  [
    'The prime minister, elected on Thursday, 4 July, named her cabinet that evening. She had promised in the spring to act within 100 days. In the autumn, MPs return.',
    'Thursday, 4 July = 2024-07-04',
    'that evening = 2024-07-04',
    'spring = 2024-03-21..2024-06-20',
    'autumn = 2024-09-24..2024-12-20',
  ],
  [
    'The law of 7 March 1822, amended in 1911, 1949 and 2005, will be repealed in September. Article 12 of the 1951 convention does not apply.',
    '7 March 1822 = 1822-03-07',
    '1911 = 1911-01-01..1911-12-31',
    '1949 = 1949-01-01..1949-12-31',
    '2005 = 2005-01-01..2005-12-31',
    'September = 2024-09-01..2024-09-30',
  ],
  [
    "At 11 a.m. ET on Monday, between 2 and 4 p.m. Tuesday and from 9 to 5 on Wednesday, crews will test sirens. Sunday's game is at 1 p.m., the Jan. 7 game at 3:05 p.m. EST.",
    '11 a.m. ET on Monday = 2024-07-15 11:00',
    'between 2 and 4 p.m. Tuesday = 2024-07-16 14:00',
    'from 9 to 5 on Wednesday = 2024-07-17 09:00',
    'Sunday = 2024-07-14',
    'Jan. 7 = 2025-01-07',
  ],
  [
    'Unemployment was 4.1% in June, the Labor Department said Friday, against 3.6% a year ago. Economists had expected 4.0%. Over the past 12 months, wages grew 3.9%; in the last three months, 1.2%.',
    'June = 2024-06-01..2024-06-30',
    'Friday = 2024-07-12',
    'a year ago = 2023-07-12 about',
    'Over the past 12 months = 2023-07-12..2024-07-12 about',
    'in the last three months = 2024-04-12..2024-07-12 about',
  ],
  [
    'The band formed in the mid-1990s and split in 2001; a tour in the summer of 2019 ended abruptly. A new album is due early next year.',
    'the mid-1990s = 1993-05-02..1996-08-31 about',
    '2001 = 2001-01-01..2001-12-31',
    'the summer of 2019 = 2019-06-21..2019-09-23',
    'early next year = 2025-01-01..2025-06-30 about',
  ],
  [
    'He died Monday, June 3, at age 91, his son said. Born March 14, 1933, in Rockville, he joined the Army at 18. A service will be held at 10 a.m. on Saturday, July 20.',
    'Monday, June 3 = 2024-06-03',
    'March 14, 1933 = 1933-03-14',
    '10 a.m. on Saturday, July 20 = 2024-07-20 10:00',
  ],
  [
    'Thousands marched on 1 May. May Day rallies followed in 30 cities. On Friday 10 May 2024, and again on Friday (May 17), police arrested 12.',
    '1 May = 2024-05-01',
    'May Day = 2025-05-01',
    'Friday 10 May 2024 = 2024-05-10',
    'Friday (May 17) = 2024-05-17',
  ],
  [
    'The deadline is 31/12/2024; the form was dated 05/03/2024. Bus 22/4 leaves at 10.15.',
    '31/12/2024 = 2024-12-31',
    '05/03/2024 = 2024-03-05',
  ],
  [
    'WASHINGTON (AP) — President Joe Biden met NATO leaders Thursday, a day after Russia struck Kyiv. The alliance, founded in April 1949, marks its 75th anniversary this year. The 32-member bloc next meets in June 2025.',
    'Thursday = 2024-07-11',
    'April 1949 = 1949-04-01..1949-04-30',
    'this year = 2024-01-01..2024-12-31',
    'June 2025 = 2025-06-01..2025-06-30',
  ],
  [
    'Sterling rose 0.3% to $1.2950 by 0815 GMT on Friday, its highest since July 2023. It has gained 2/3 of its 2016 losses. Traders see a 50/50 chance of a cut on Aug 1.',
    'Friday = 2024-07-12',
    'since July 2023 = 2023-07-01..',
    'Aug 1 = 2024-08-01',
  ],
  [
    'The 46-year-old was jailed for 12 years in 2012, released on March 3rd, 2020, and arrested again in the early hours of Tuesday.',
    '2012 = 2012-01-01..2012-12-31',
    'March 3rd, 2020 = 2020-03-03',
    'Tuesday = 2024-07-09',
  ],
  [
    'Kickoff is at 8 p.m. Eastern on Feb. 11; the Chiefs (11-6) beat the Ravens 17-10 on Jan. 28. In Week 10 they lost 24-17. Mahomes was 30 of 39.',
    '8 p.m. Eastern on Feb. 11 = 2024-02-11 20:00',
    'Jan. 28 = 2024-01-28',
  ],
  [
    'Manchester City won 4-0 on 11 May and 2-0 three days later. They drew 3-3 with Spurs on 3 December 2023. The 1998-99 side won the Treble.',
    '11 May = 2024-05-11',
    'three days later = 2024-05-14',
    '3 December 2023 = 2023-12-03',
    'The 1998-99 = 1998-01-01..1999-12-31',
  ],
  [
    'The first Friday of every month, the market opens at 9. On the first Friday of August it will host a choir. The second Sunday in a row without rain passed.',
    'the first Friday of August = 2024-08-02',
  ],
  [
    'Tens of thousands fled in the 48 hours before the storm. "In the next 24 hours we expect 30 centimetres," the forecaster said on Wednesday evening.',
    'In the next 24 hours = 2024-07-12..2024-07-13 about',
    'Wednesday evening = 2024-07-10',
  ],
  [
    'A report published on 12 July, covering April to June, showed sales up 3% year on year; May was the wettest since 1836. March saw little change.',
    '12 July = 2024-07-12',
    'April to June = 2024-04-01..2024-06-30',
    'since 1836 = 1836-01-01..',
  ],
  [
    'She may 15 times have said no. The march 12 miles long ended. The second half hour dragged. He was sat on the sun deck. I wed in church.',
  ],
  [
    'The exhibition runs July 15-Aug. 2. Another runs from 28 June to 1 September 2025, and a third from Dec. 28 to Jan. 3.',
    'July 15-Aug. 2 = 2024-07-15..2024-08-02',
    'from 28 June to 1 September 2025 = 2025-06-28..2025-09-01',
    'from Dec. 28 to Jan. 3 = 2024-12-28..2025-01-03',
  ],
  [
    'Chapter 11 protection, Section 8 housing, Proposition 8 and Interstate 5 made news. Boeing 737-800 and 787-9 jets, the F-16 and the S-400. Dial 020-7946-0958. Room 10-12. Page 3/4.',
  ],
  [
    'Prices rose from 5 to 6 Monday, the 10-year yield to 4.21%. Tesla fell 3.5 on Tuesday. Germany beat Scotland 5-1 Friday; Spain won 3-0 Saturday.',
    'from 5 to 6 Monday = 2024-07-15 05:00',
    'Tuesday = 2024-07-09',
    'Friday = 2024-07-12',
    'Saturday = 2024-07-13',
  ],
  [
    "The committee will report back in six weeks' time. In a fortnight, councillors vote. A fortnight ago, they did not. In 10 days he ran 200 miles.",
    "in six weeks' time = 2024-08-23 about",
    'A fortnight ago = 2024-06-28 about',
  ],
  [
    'The inquest opened on Monday 8th July and is expected to last until the 19th. Evidence on the 10th was heard in private.',
    'Monday 8th July = 2024-07-08',
    'the 19th = 2024-07-19',
    'the 10th = 2024-07-10',
  ],
  [
    'Between January and March 2024, and again from May to June, imports fell. In Q1, growth was 0.7%; in H2 it may be 0.4%. FY24 profit was £3m; FY2025 guidance is unchanged.',
    'Between January and March 2024 = 2024-01-01..2024-03-31',
    'from May to June = 2024-05-01..2024-06-30',
    'Q1 = 2024-01-01..2024-03-31',
    'H2 = 2024-07-01..2024-12-31',
    'FY24 = 2024-01-01..2024-12-31 about',
    'FY2025 = 2025-01-01..2025-12-31 about',
  ],
  [
    "Born in the 1880s, she lived through the twentieth century. The nineties were kinder. In the 2010s the house was sold. The '90s hit, 1989, was played. The 1619 Project won in 2020.",
    'the 1880s = 1880-01-01..1889-12-31',
    'the twentieth century = 1901-01-01..2000-12-31',
    'The nineties = 1990-01-01..1999-12-31',
    'the 2010s = 2010-01-01..2019-12-31',
    "The '90s = 1990-01-01..1999-12-31",
    '2020 = 2020-01-01..2020-12-31',
  ],
  [
    'He was arrested late on Sunday night and will appear before magistrates this morning. Yesterday afternoon, officers searched a flat. Tonight at 7:30 p.m. the council meets.',
    'Sunday night = 2024-07-07',
    'this morning = 2024-07-12',
    'Yesterday afternoon = 2024-07-11',
    'Tonight at 7:30 p.m. = 2024-07-12 19:30',
  ],
  [
    "On New Year's Eve 1999 and on Easter Sunday 2016, bells rang. Mother's Day is on May 12 in America. Good Friday fell on March 29 this year. The Christmas tree stayed up until Christmas. Black Friday deals began.",
    "New Year's Eve 1999 = 1999-12-31",
    'Easter Sunday 2016 = 2016-03-27',
    "Mother's Day = 2025-05-11",
    'May 12 = 2024-05-12',
    'Good Friday = 2025-04-18',
    'March 29 = 2024-03-29',
    'this year = 2024-01-01..2024-12-31',
    'Christmas = 2024-12-25',
    'Black Friday = 2023-11-24',
  ],
  [
    "On Martin Luther King Jr. Day, after Memorial Day and before Labor Day, offices close. Election Day is Nov. 5. Ukraine's Independence Day is on Aug. 24. Super Tuesday was in March.",
    'Martin Luther King Jr. Day = 2025-01-20',
    'Memorial Day = 2025-05-26',
    'Labor Day = 2024-09-02',
    'Election Day = 2024-11-05',
    'Nov. 5 = 2024-11-05',
    'Aug. 24 = 2024-08-24',
    'Super Tuesday = 2024-03-05',
    'March = 2024-03-01..2024-03-31',
  ],
  [
    "At the time, in the days after 9/11, on 9/11 itself, and for 9/11 families, it was raw. 7/7 was London's. 24/7 care costs 1/2 as much.",
  ],
  [
    'The contract runs through 2027, with an option for 2028. By 2030 a third of cars may be electric, up from 1 in 10 in 2020. It sold 2024 units and 1990 cars. It employs 2,000 in 1,500 shops.',
    '2027 = 2027-01-01..2027-12-31',
    '2028 = 2028-01-01..2028-12-31',
    '2030 = 2030-01-01..2030-12-31',
    '2020 = 2020-01-01..2020-12-31',
  ],
  [
    "From Monday through Friday, trains stop at 11:45 p.m. nightly; Saturday's last is at midnight. Monday-Thursday fares fall 5%.",
    'From Monday through Friday = 2024-07-15..2024-07-19',
    'Saturday = 2024-07-13',
    'Monday-Thursday = 2024-07-15..2024-07-18',
  ],
  [
    'In the year to 31 March, profit fell. For the six months to the end of June it rose. In the 12 months ended June 30, 2024, sales were flat. Earlier in the week it cut jobs. Later in the day it rallied.',
    '31 March = 2024-03-31',
    'the end of June = 2024-06-16..2024-06-30 about',
    'June 30, 2024 = 2024-06-30',
    'Earlier in the week = 2024-07-08..2024-07-12 about',
    'Later in the day = 2024-07-12 about',
  ],
  [
    'The Sept. 11, 2001, attacks; the Jan. 6 riot; the Oct. 7 attack; the June 23 vote; the 7 July bombings.',
    'Sept. 11, 2001 = 2001-09-11',
    'Jan. 6 = 2025-01-06',
    'Oct. 7 = 2024-10-07',
    'June 23 = 2024-06-23',
    'the 7 July = 2024-07-07',
  ],
  [
    'Mr June, April Jones and August Wilson met in Augusta. Julia May spoke. Theresa May resigned in May 2019. Marching in step, the Mar-a-Lago crowd grew. Sun Yat-sen, Wed & Co., the Sun newspaper, and Sat Nav Ltd.',
    'May 2019 = 2019-05-01..2019-05-31',
  ],
];

test('the dates of a paragraph of news, and no others', () => {
  for (const [text, ...expected] of PARAGRAPHS) assert.deepEqual(dates(text), expected, text);
});
