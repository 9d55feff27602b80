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
    'Saturday = 2024-07-06',
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
    '2010-14 = 2010-01-01..2014-12-31',
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
    'Tesla fell 3.5 on Tuesday. Germany beat Scotland 5-1 Friday; Spain won 3-0 Saturday.',
    'Tuesday = 2024-07-09',
    'Friday = 2024-07-12',
    'Saturday = 2024-07-06',
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
  [
    'Israel said Monday it had killed a commander in an airstrike overnight. Hours later, rockets were fired at Haifa. Talks resume in Cairo on Sunday, officials said Thursday.',
    'Monday = 2024-07-08',
    'Sunday = 2024-07-14',
    'Thursday = 2024-07-11',
  ],
  [
    'Apple shares hit a record Tuesday after the company announced its June-quarter results early. The Nasdaq fell 2.4% last week and 0.6% on Friday. The Fed meets July 30-31.',
    'Tuesday = 2024-07-09',
    'last week = 2024-07-01..2024-07-07',
    'Friday = 2024-07-12',
    'July 30-31 = 2024-07-30..2024-07-31',
  ],
  [
    'The novel, first published in 1925 and set in the summer of 1922, sold 20,000 copies in its first year. A film came out in 1974, another on 10 May 2013.',
    '1925 = 1925-01-01..1925-12-31',
    'the summer of 1922 = 1922-06-21..1922-09-23',
    '1974 = 1974-01-01..1974-12-31',
    '10 May 2013 = 2013-05-10',
  ],
  [
    'Voters go to the polls on Sunday, July 28. Polls open at 6 a.m. and close at 6 p.m. (2200 GMT). Results are due late Sunday or early Monday.',
    'Sunday, July 28 = 2024-07-28',
    'Sunday = 2024-07-14',
    'Monday = 2024-07-15',
  ],
  [
    'Firefighters battled the blaze for three days before it was contained on Wednesday. It began June 24 near Route 66, 12 miles from town, and by Thursday morning had burned 4,500 acres.',
    'Wednesday = 2024-07-10',
    'June 24 = 2024-06-24',
    'Thursday morning = 2024-07-11',
  ],
  [
    'Since taking office in January 2021, she has visited 30 countries. In her first 100 days she signed 42 orders. Her term ends Jan. 20, 2025.',
    'January 2021 = 2021-01-01..2021-01-31',
    'Jan. 20, 2025 = 2025-01-20',
  ],
  [
    'The court will hear arguments the week of Oct. 7. A ruling is expected by late June or early July 2025. In a 6-3 decision on June 28, it overturned a 1984 precedent.',
    'the week of Oct. 7 = 2024-10-07..2024-10-13',
    'late June = 2024-06-16..2024-06-30 about',
    'early July 2025 = 2025-07-01..2025-07-15 about',
    'June 28 = 2024-06-28',
  ],
  [
    'Typhoon Yagi made landfall at 3 p.m. on Saturday, 7 September. At least 14 died.',
    '3 p.m. on Saturday, 7 September = 2024-09-07 15:00',
  ],
  [
    'Arsenal host Wolves at 3pm on Saturday and visit Villa on August 24. Saka, 22, scored in the 35th minute, Rice in the 67th. It was their ninth win in 10. They finished the 2022-23 season second.',
    '3pm on Saturday = 2024-07-13 15:00',
    'August 24 = 2024-08-24',
    'the 2022-23 = 2022-01-01..2023-12-31',
  ],
  [
    "The Smiths moved here in the early '90s. The mill, built 1887, closed in the mid-2000s. It is open Tuesday-Saturday, 10 a.m.-5 p.m., and on the first Sunday of each month.",
    "early '90s = 1990-01-01..1994-12-31 about",
    'the mid-2000s = 2003-05-03..2006-08-31 about',
    'Tuesday-Saturday = 2024-07-09..2024-07-13',
  ],
  [
    "Tokyo (Reuters) - Japan's economy shrank an annualised 1.8% in January-March, revised data showed on July 1, after growing 0.1% in the previous quarter. April-June data are due on August 15.",
    'January-March = 2024-01-01..2024-03-31',
    'July 1 = 2024-07-01',
    'the previous quarter = 2024-04-01..2024-06-30',
    'April-June = 2024-04-01..2024-06-30',
    'August 15 = 2024-08-15',
  ],
  [
    'The fund, launched on 1 April, 2019, returned 8% a year over five years, 12.4% in the first six months of 2024 and 3% in the second quarter. It will close at the end of the year.',
    '1 April, 2019 = 2019-04-01',
    'the first six months of 2024 = 2024-01-01..2024-06-30',
    'second quarter = 2024-04-01..2024-06-30',
    'the end of the year = 2024-07-01..2024-12-31 about',
  ],
  [
    'The suspect, born Aug. 3, 1999, was last seen around 11:15 p.m. Saturday. ',
    'Aug. 3, 1999 = 1999-08-03',
    '11:15 p.m. Saturday = 2024-07-06 23:15',
  ],
  [
    'It has been 50 years since the coup of July 15, 1974, and 20 since the 2004 vote. On the anniversary next Monday, sirens will sound at 5.30 a.m. and again at 8.20 a.m.',
    'July 15, 1974 = 1974-07-15',
    'next Monday = 2024-07-15',
  ],
  [
    'The measure, House Bill 12-1, takes effect 90 days after signing. Section 3(b) of the 2010 Act, as amended on 1/1/2020, was cited. Grades 9-12 return Aug. 19.',
    '1/1/2020 = 2020-01-01',
    'Aug. 19 = 2024-08-19',
  ],
  [
    '"I\'ll be back tomorrow," he told reporters on Thursday evening, two weeks before the Olympics. "Yesterday is gone." Today, the stadium is empty; a month from now it will be full.',
    'tomorrow = 2024-07-13',
    'Thursday evening = 2024-07-11',
    'Yesterday = 2024-07-11',
    'Today = 2024-07-12',
    'a month from now = 2024-08-12 about',
  ],
  [
    'Spring rains and a wet May delayed planting. Last fall, prices rose; this spring they fell. By next summer, supply should recover. Winter wheat is harvested in June and July.',
    'Last fall = 2023-09-24..2023-12-20',
    'this spring = 2024-03-21..2024-06-20',
    'next summer = 2024-06-21..2024-09-23',
    'June = 2024-06-01..2024-06-30',
    'July = 2024-07-01..2024-07-31',
  ],
  [
    'On Nov. 22, 1963, at 12:30 p.m., shots rang out. Sixty years later, on Nov. 22, 2023, crowds gathered. The Warren report came out in September 1964.',
    'Nov. 22, 1963, at 12:30 p.m. = 1963-11-22 12:30',
    'Sixty years later = 2023-11-22 about',
    'Nov. 22, 2023 = 2023-11-22',
    'September 1964 = 1964-09-01..1964-09-30',
  ],
  [
    'The 11th-hour deal was struck at midnight Sunday, hours before the Monday deadline. Ministers had met for 14 hours on Saturday and again until 4 a.m.',
    'midnight Sunday = 2024-07-07 00:00',
    'Monday = 2024-07-08',
    'Saturday = 2024-07-06',
  ],
  [
    'In 2023/24, the trust treated 1/5 more patients than in 2019/20. Between 1 April 2023 and 31 March 2024, it spent £12m. For 2024-25, £13m is set aside.',
    '2023/24 = 2023-01-01..2024-12-31',
    '2019/20 = 2019-01-01..2020-12-31',
    'Between 1 April 2023 and 31 March 2024 = 2023-04-01..2024-03-31',
    '2024-25 = 2024-01-01..2025-12-31',
  ],
  [
    "King Charles III, 75, acceded on 8 September 2022. His reign began that day; his coronation was on May 6, 2023. In the eighteenth century, kings did as they liked; by the 1700s' end, they did not.",
    '8 September 2022 = 2022-09-08',
    'that day = 2022-09-08',
    'May 6, 2023 = 2023-05-06',
    'the eighteenth century = 1701-01-01..1800-12-31',
    'the 1700s = 1700-01-01..1799-12-31',
  ],
  [
    "The next morning's papers, the day before yesterday's news, this Friday's vote, Monday's talks, Tuesday's 2-1 win, last year's floods, tomorrow's weather and next week's summit.",
    'The next morning = 2024-07-13',
    'the day before yesterday = 2024-07-10',
    'this Friday = 2024-07-12',
    'Monday = 2024-07-15',
    'Tuesday = 2024-07-09',
    'last year = 2023-01-01..2023-12-31',
    'tomorrow = 2024-07-13',
    'next week = 2024-07-15..2024-07-21',
  ],
  [
    'A year and a half later, in the autumn of 1989, the wall fell. Ten days earlier nobody foresaw it. Half a century on, in 2039, few will remember the 9th of November.',
    'the autumn of 1989 = 1989-09-24..1989-12-20',
    'Ten days earlier = 2024-07-02',
    '2039 = 2039-01-01..2039-12-31',
    'the 9th of November = 2024-11-09',
  ],
  [
    "GENEVA, July 11 (Reuters) - The World Health Organization said on Thursday that 6 million people had died by the end of 2022. The WHO's emergency ended May 5, 2023.",
    'July 11 = 2024-07-11',
    'Thursday = 2024-07-11',
    'the end of 2022 = 2022-07-01..2022-12-31 about',
    'May 5, 2023 = 2023-05-05',
  ],
  [
    "PARIS, 12 July 2024 (AFP) - France's new parliament meets on 18 July for the first time since the 7 July run-off. Macron, president since 2017, may step back until September.",
    '12 July 2024 = 2024-07-12',
    '18 July = 2024-07-18',
    'since the 7 July = 2024-07-07..',
    'since 2017 = 2017-01-01..',
    'September = 2024-09-01..2024-09-30',
  ],
  [
    'Crude settled at $82.21 on Friday, up 1/8 of a point, after trading between $81 and $83. Futures for August delivery expire July 22. Output fell 5-10% from May 2023 levels.',
    'Friday = 2024-07-12',
    'August = 2024-08-01..2024-08-31',
    'July 22 = 2024-07-22',
    'May 2023 = 2023-05-01..2023-05-31',
  ],
  [
    'He batted .305 in 2023, hit his 20th homer on the 4th of July and drove in two in the ninth Wednesday. The Mets (47-46) host Colorado at 7:10 p.m. Friday.',
    '2023 = 2023-01-01..2023-12-31',
    'the 4th of July = 2024-07-04',
    'Wednesday = 2024-07-10',
    '7:10 p.m. Friday = 2024-07-12 19:10',
  ],
  [
    "Djokovic beat Musetti 6-4, 7-6 (2), 6-4 on Friday to reach Sunday's final, a repeat of last year's. He won in 2011, 2014-15, 2018-19 and 2021-22. The match lasted 2 hours and 48 minutes.",
    'Friday = 2024-07-12',
    'Sunday = 2024-07-14',
    'last year = 2023-01-01..2023-12-31',
    '2011 = 2011-01-01..2011-12-31',
    '2014-15 = 2014-01-01..2015-12-31',
    '2018-19 = 2018-01-01..2019-12-31',
    '2021-22 = 2021-01-01..2022-12-31',
  ],
  [
    'The rocket lifted off at 7:35 p.m. PDT Thursday (0235 GMT Friday) on its 354th flight. The next launch, due no earlier than July 19, was put off to the week of July 22.',
    '7:35 p.m. PDT Thursday = 2024-07-11 19:35',
    'Friday = 2024-07-12',
    'July 19 = 2024-07-19',
    'the week of July 22 = 2024-07-22..2024-07-28',
  ],
  [
    'The 1-2-3 rule, the 50-50 split, the 4x100 relay and a 3-for-2 swap: none is a date. Nor are 10-K filings, Form 1099s, the M4, A1(M), Type 2 diabetes or G-7 and Group of 20 meetings.',
  ],
  [
    'The ceasefire of 11 November 1918 is marked on the eleventh hour of the eleventh day of the eleventh month. Armistice Day falls on a Monday this year.',
    '11 November 1918 = 1918-11-11',
    'Armistice Day = 2024-11-11',
    'this year = 2024-01-01..2024-12-31',
  ],
  [
    'Tickets cost $12 on Dec. 12, $15 from Dec. 13 through Dec. 24 and $20 thereafter. Doors open 30 minutes before.',
    'Dec. 12 = 2024-12-12',
    'from Dec. 13 through Dec. 24 = 2024-12-13..2024-12-24',
  ],
  [
    'Trains will not run on Christmas Day or Boxing Day, or on 1 January.',
    'Christmas Day = 2024-12-25',
    'Boxing Day = 2024-12-26',
    '1 January = 2025-01-01',
  ],
  [
    'The vaccine was 90.5% effective. Dr. May said that trials in March-April involved 1,900 people aged 18-55; results came 14 days after a second dose. A third begins next month.',
    'March-April = 2024-03-01..2024-04-30',
    'next month = 2024-08-01..2024-08-31',
  ],
  [
    "The two met in 2008, married on Valentine's Day 2010 and divorced five years later. Their son, now 12, was born on June 3. She remarried last December.",
    '2008 = 2008-01-01..2008-12-31',
    "Valentine's Day 2010 = 2010-02-14",
    'five years later = 2015-02-14 about',
    'June 3 = 2024-06-03',
    'last December = 2023-12-01..2023-12-31',
  ],
  [
    'Parliament rose on Thursday for the summer. It will sit again on 2 September, then break from 13 September to 7 October for party conferences. The next election must be held by August 2029.',
    'Thursday = 2024-07-11',
    'the summer = 2024-06-21..2024-09-23',
    '2 September = 2024-09-02',
    'from 13 September to 7 October = 2024-09-13..2024-10-07',
    'August 2029 = 2029-08-01..2029-08-31',
  ],
  [
    'From mid-July to late August, from early 2020 until late 2021 and between the late 1970s and the early 1980s, the trains were slow.',
    'mid-July = 2024-07-11..2024-07-21 about',
    'late August = 2024-08-16..2024-08-31 about',
    'early 2020 = 2020-01-01..2020-06-30 about',
    'late 2021 = 2021-07-01..2021-12-31 about',
    'the late 1970s = 1975-01-01..1979-12-31 about',
    'the early 1980s = 1980-01-01..1984-12-30 about',
  ],
  [
    'The survey of 2,024 adults on July 5-8 has a margin of error of 3 points. In a June 20-24 poll, 45% said so. In May, it was 44%; in 2020, 51%.',
    'July 5-8 = 2024-07-05..2024-07-08',
    'June 20-24 = 2024-06-20..2024-06-24',
    'May = 2024-05-01..2024-05-31',
    '2020 = 2020-01-01..2020-12-31',
  ],
  [
    'By midnight on Tuesday, 16 July, all must file. Submissions from 00:01 on 17 July are void. The office (open 9-5) is at 12 May Street, London W1.',
    'midnight on Tuesday, 16 July = 2024-07-16 00:00',
    '00:01 on 17 July = 2024-07-17 00:01',
  ],
  [
    '"In March we said May. In May we said June. Now it\'s July," said Mr. August, 61. "It may be Sept. before we know."',
    'March = 2024-03-01..2024-03-31',
    'May = 2024-05-01..2024-05-31',
    'July = 2024-07-01..2024-07-31',
  ],
  [
    'Two years on from the January 2022 eruption, the most violent since Krakatoa in 1883, scientists are still counting. The tsunami arrived within 20 minutes; the ash cloud, within the hour.',
    'January 2022 = 2022-01-01..2022-01-31',
    '1883 = 1883-01-01..1883-12-31',
  ],
];

test('the dates of a paragraph of news, and no others', () => {
  for (const [text, ...expected] of PARAGRAPHS) assert.deepEqual(dates(text), expected, text);
});

/** Each with the reason in its own words. */
const LOOK_ALIKES = [
  'They won 3-2 and lost 4-22 over two legs.',
  'It was the 27th floor of the tower, the 15th Amendment and the 3rd Infantry Division.',
  'A recipe calls for 1/2 cup of milk and 3/4 of a pound of flour.',
  'The shop is open 24/7 and the crash of 9/11 was remembered.',
  'He may 5 times have asked; they march 12 miles a day; the sun sat low.',
  'In the second half they scored; in the first quarter of the moon it rained.',
  'The 3-4-3 and the 25-10-12 record are both hers.',
  'A 42-year-old ran 10.15 in the 100m and 3:45 in the mile.',
  'Act 4, Scene 2, page 11, chapter 12, verse 4-7.',
  'He lives at 12 May Street, on 1420 March Avenue, and files Form 1099s.',
  'It falls on a Monday, as it did on a Sunday.',
  'Every Monday and each second Tuesday of the month the bins are emptied.',
  'The plant makes 2024 units and 1990 cars from 1,500 parts.',
  'It cost him a second, a minute and an hour.',
  'She birdied the 17th and made par on the 18th.',
];

test('what looks like one is none', () => {
  for (const text of LOOK_ALIKES) assert.deepEqual(dates(text), [], text);
});

test('the date alone is the claim, not the word that vouches for it', () => {
  assert.deepEqual(dates('It opened in 2016 and closed by May.'), [
    '2016 = 2016-01-01..2016-12-31',
    'May = 2024-05-01..2024-05-31',
  ]);
  assert.deepEqual(dates('He is back on the 27th.'), ['the 27th = 2024-07-27']);
});

test('a time of day alone is read where the text holds nothing else', () => {
  assert.deepEqual(dates('between 2 and 4 p.m.'), ['between 2 and 4 p.m. = 2024-07-12 14:00']);
  assert.deepEqual(dates('They met at 3 p.m. in the hall.'), []);
});

test('a bare weekday leans by its verb, whoever said so and whenever', () => {
  assert.deepEqual(dates('The board met in Leeds Sunday.'), ['Sunday = 2024-07-07']);
  assert.deepEqual(dates('The board meets in Leeds Sunday.'), ['Sunday = 2024-07-14']);
  assert.deepEqual(dates('The board meets in Leeds on Sunday, aides said.'), ['Sunday = 2024-07-14']);
});

test('figures of two years are a span where the later can be one, else a year and its month', () => {
  assert.deepEqual(dates('In the 2010-11 season they rose.'), ['the 2010-11 = 2010-01-01..2011-12-31']);
  assert.deepEqual(dates('It ran from 1999-2003.'), ['from 1999-2003 = 1999-01-01..2003-12-31']);
  assert.deepEqual(dates('The file is of 2016-11.'), ['2016-11 = 2016-11-01..2016-11-30']);
});

test('what a fortnight, a hundred years and a quarter are', () => {
  assert.deepEqual(dates('They met a fortnight ago.'), ['a fortnight ago = 2024-06-28 about']);
  assert.deepEqual(dates('The mill dates from the 1800s.'), ['the 1800s = 1800-01-01..1899-12-31']);
  assert.deepEqual(dates('Sales fell over the past two quarters.'), [
    'over the past two quarters = 2024-01-01..2024-06-30',
  ]);
});
