/** Every form of a quantity that English papers print, and what looks like one and is none. */
import { describe } from 'node:test';
import { reads } from './readAmounts.ts';

describe('numbers', () =>
  reads('en', [
    ['twenty-one', 'count 21'],
    ['1.111,11', 'count 1111.11'],
    ['192.', 'count 192'],
    ['The answer was minus five point five.', 'count -5.5'],
    ['Turnout stood at 1,414,021.', 'count 1414021'],
    ['One hundred and three quarters miles lay ahead.', 'measure 100.75 mi'],
    ['They left after half an hour.', 'duration 0.5 hour'],
    ['It saw 2M people.', 'count 2000000 (people)'],
  ]));

describe('shares', () =>
  reads('en', [
    ['fifty-four hundredths', 'ratio 0.54'],
    ['A hundredth of the crop.', 'ratio 0.01 (crop)'],
    ['Nearly half the voters stayed away.', 'ratio 0.5 about (voters)'],
    ['Two out of three voters agreed.', 'ratio 0.6666666666666666 (voters)'],
    ['12 out of 48 members agreed.', 'count 12 (members)', 'count 48 (members)'],
    ['It rose by 2 percentage points to one hundred percent.', 'percent 2 pp', 'percent 100 %'],
  ]));

describe('money, ages, ordinals', () =>
  reads('en', [
    ['It cost 15 dollars 50.', 'money 15.5 USD'],
    ['It cost NZ$15 and Mex$10 million.', 'money 15 NZD', 'money 10000000 MXN'],
    ['He died aged 87.', 'age 87 year'],
    ['It is the 62nd session and her third goal.', 'ordinal 62 (session)', 'ordinal 3 (goal)'],
  ]));

describe('measures', () =>
  reads('en', [
    ['It is 12 dm wide and weighs 3 tons.', 'measure 12 dm', 'measure 3 t'],
    ['The drive took 3 hours and 20 minutes.', 'duration 200 minute'],
    ['It was 38 degrees Celsius.', 'measure 38 °C'],
  ]));

describe('no amounts', () =>
  reads('en', [
    ['He lives at 12 Baker Street, London.'],
    ['Jane Doe of 123 Random Street spoke.'],
    ['Send it to 24703 L-202.'],
    ['The 2025 summit and Apollo 11 are history.'],
  ]));

describe('lengths of time that an article counts', () =>
  reads('en', [
    ['The march lasted for an hour and a half.', 'duration 1.5 hour'],
    ['They waited more than a year.', 'duration 1 year moreThan'],
    ['He stayed another week.', 'duration 1 week'],
    ['The job took a day and half.', 'duration 1.5 day'],
    ['They paused for half hour.', 'duration 0.5 hour'],
    ['She swims twice a day.'],
    ['It happened on a day of rest.'],
    ['They met for a second time.'],
  ]));

describe('two numbers divided, and nothing else', () =>
  reads('en', [
    ['two over seven', 'ratio 0.2857142857142857'],
    ['5/8', 'ratio 0.625'],
    ['They won two over seven years.', 'duration 7 year moreThan'],
  ]));
