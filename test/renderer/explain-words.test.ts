import { describe, expect, it, test } from 'vitest';
import {
  byWorth,
  displacedName,
  holdSentence,
  looserWords,
  ratesWords,
  savingWords,
  startWords,
  targetWords,
  tighterWords,
  useWords,
} from '../../renderer/features/explain/explain-words.ts';
import type { RuleWorth, TargetPrice } from '../../shared/domain/questions/explain.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const plan = { currency: 'USD', assumptions: someAssumptions() };

function aRule(fields: Partial<RuleWorth>): RuleWorth {
  return {
    family: 'Supply',
    path: 'offers/gpu-3m/maximumUnits',
    bandId: null,
    sentence: '',
    words: 'the supply',
    unit: 'units',
    value: 6,
    state: 'solved',
    looser: null,
    tighter: null,
    isKink: false,
    ...fields,
  };
}

function aPrice(fields: Partial<TargetPrice>): TargetPrice {
  return { offerId: 'gpu-3m', state: 'solved', factor: null, rates: [], never: null, justBelow: null, ...fields };
}

test('a purchase is called by its units, start and band, several by how many they are', () => {
  const purchases = [{ startMonth: '2027-02', bandId: 'expected', units: 8 }];
  expect(startWords(plan, { purchases })).toBe('8 from Feb 2027, if Expected');
  const more = [...purchases, { startMonth: '2027-01', bandId: null, units: 1 }];
  expect(startWords(plan, { purchases: more })).toBe('2 smaller, Jan 2027 to Feb 2027');
});

test('a saving that is not known is told apart from one that cannot be', () => {
  expect(savingWords({ state: 'waiting', saving: null }, 'USD')).toBe('waiting');
  expect(savingWords({ state: 'infeasible', saving: null }, 'USD')).toBe('needed');
  expect(savingWords({ state: 'solved', saving: 21_600 }, 'USD')).toBe('$21.6K');
});

test('use is told in months, and what moves by accelerator and source', () => {
  const band = { bandId: 'expected', saving: null, usedShareByMonth: [] };
  expect(useWords({ ...band, fullMonths: 1, partMonths: 2, idleMonths: 0 })).toBe('1 month full, 2 months partly used');
  expect(useWords({ ...band, fullMonths: 0, partMonths: 0, idleMonths: 0 })).toBe('not held');
  const moved = { unitHours: 1, cost: 1 };
  expect(displacedName(plan, { source: 'on-demand', acceleratorId: 'gpu', ...moved })).toBe('GPU, on demand');
  expect(displacedName(plan, { source: 'unmet', acceleratorId: null, ...moved })).toBe('unmet work, at its penalty');
});

test('a target price is told against the price', () => {
  expect(targetWords(aPrice({ factor: 0.8 }))).toBe('20.0 % below its price.');
  expect(targetWords(aPrice({ factor: 1.05 }))).toContain('up to 5.0 % dearer');
  expect(targetWords(aPrice({ never: 'no-lane' }))).toContain('no lane may run on it');
  const rates = [
    { acceleratorId: 'gpu', listRate: 2, targetRate: 1.6 },
    { acceleratorId: 'chip', listRate: 1, targetRate: 0.8 },
  ];
  expect(ratesWords(aPrice({ rates }), 'targetRate')).toBe('0.80 to 1.60');
});

test('hold tells what is nearest and what the smallest purchase costs', () => {
  const nearest = { offerId: 'gpu-3m', factor: 0.9 };
  const forced = { offerId: 'gpu-3m', startMonth: '2027-01', bandId: null, units: 8, cost: 417.6 };
  expect(holdSentence(plan, { savingInFractions: 0, nearest, forced })).toBe(
    'No purchase pays, not even a fraction of a unit. Nearest is “GPU 3 months”: it pays once it is 10.0 % cheaper. The smallest purchase that costs least, 8 of “GPU 3 months” from Jan 2027, costs $418 more than none.',
  );
  expect(holdSentence(plan, { savingInFractions: 1200, nearest: null, forced: null })).toBe(
    'In fractions of units a portfolio would save $1,200, but no whole purchase does.',
  );
});

describe('a step of a limit', () => {
  it('is told in its unit', () => {
    const rule = aRule({ looser: { value: 7, saving: 2160 }, tighter: { value: 5, cost: null } });
    expect(looserWords(rule, 'USD')).toBe('One unit more saves $2.16K.');
    expect(tighterWords(rule, 'USD')).toBe('One unit less keeps no portfolio within the rules.');
    const share = aRule({
      unit: 'share',
      value: 0.1,
      looser: { value: 0.11, saving: 0 },
      tighter: { value: 0.09, cost: 5 },
    });
    expect(looserWords(share, 'USD')).toBe('One point more saves nothing.');
    expect(tighterWords(share, 'USD')).toBe('One point less costs $5.');
    const cover = aRule({ unit: 'share', value: 0.004, looser: { value: 0, saving: 3 } });
    expect(looserWords(cover, 'USD')).toBe('0.4 points less saves $3.');
    expect(tighterWords(cover, 'USD')).toBe('It cannot be tighter.');
    const money = aRule({ unit: 'money', value: 4464, looser: { value: 4474, saving: 10 } });
    expect(looserWords(money, 'USD')).toBe('$10 more saves $10.');
  });

  it('is ranked by what it saves', () => {
    const small = aRule({ looser: { value: 7, saving: 1 } });
    const large = aRule({ looser: { value: 7, saving: 9 } });
    const waiting = aRule({ state: 'waiting' });
    expect(byWorth([waiting, small, large])).toEqual([large, small, waiting]);
  });
});
