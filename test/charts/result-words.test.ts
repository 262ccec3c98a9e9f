import { describe, expect, it } from 'vitest';
import type { PurchaseResult } from '../../shared/domain/solution.ts';
import { purchaseSentence, purchaseWords } from '../../renderer/features/result/purchase-sentence.ts';
import { statusSentence, statusWords } from '../../renderer/features/result/proof-words.ts';
import { resultScene } from '../../renderer/features/result/result-scene.ts';
import { aRealisticRun, aRun } from '../builders/a-run.ts';
import { aProof, aPurchaseResult } from '../builders/a-solution.ts';

const scene = resultScene(aRealisticRun());

describe('a purchase in words', () => {
  it('says units, accelerator, provider, term, dates and cash', () => {
    const purchase = aPurchaseResult({
      offerId: 'h200-12m',
      units: 64,
      signByMonth: '2027-02',
      startMonth: '2027-05',
      totalCash: 1_200_000,
    });
    expect(purchaseSentence(scene, purchase)).toBe(
      'sign 64 × H200 (Hyperstack, 12 months) by Feb 2027, starts May 2027, $1.2M',
    );
  });

  it('buys hardware and names the month once when signature and start fall together', () => {
    const purchase = aPurchaseResult({
      offerId: 'trn2-owned',
      units: 32,
      signByMonth: '2028-02',
      startMonth: '2028-02',
      totalCash: 384_000,
    });
    expect(purchaseSentence(scene, purchase)).toBe(
      'buy 32 × Trainium2 (Own hall, 48 months) in Feb 2028, when it starts, $384K',
    );
  });

  it('keeps fractions that an offer sells, and does without an offer the plan does not know', () => {
    expect(purchaseSentence(scene, aPurchaseResult({ offerId: 'gone', units: 2.5, totalCash: 10 }))).toBe(
      'sign 2.5 × gone in Jan 2027, when it starts, $10',
    );
  });
});

describe('several purchases of one offer in words', () => {
  it('are told in steps with their total', () => {
    const start = (startMonth: string, signByMonth: string, units: number): PurchaseResult =>
      aPurchaseResult({
        offerId: 'h100-12m',
        bandId: 'surge',
        isSignNow: false,
        startMonth,
        signByMonth,
        units,
        totalCash: 1000,
      });
    const words = purchaseWords(scene, [start('2027-09', '2027-08', 64), start('2027-12', '2027-12', 8)]);
    expect(`${words.act} (${words.terms}) ${words.dates}, ${words.cash}`).toBe(
      'sign H100 SXM (Hyperstack, 12 months) in 2 steps: 64 by Aug 2027 for Sep 2027 and 8 in Dec 2027, $2K',
    );
  });

  it('say when one must be signed before the band is known', () => {
    // Bands are known from July 2027.
    const early = aPurchaseResult({
      offerId: 'h100-12m',
      bandId: 'surge',
      signByMonth: '2027-06',
      startMonth: '2027-09',
    });
    expect(purchaseWords(scene, [early]).remarks).toContain('to sign before the band is known');
    expect(purchaseWords(scene, [{ ...early, signByMonth: '2027-07' }]).remarks).not.toContain(
      'to sign before the band is known',
    );
    expect(purchaseWords(scene, [{ ...early, bandId: null }]).remarks).not.toContain(
      'to sign before the band is known',
    );
  });
});

describe('the status of a proof', () => {
  it.each([
    [aProof(), 'proven optimal'],
    [aProof({ status: 'within-gap', gap: 0.0006 }), 'within 0.06 %'],
    [aProof({ status: 'time-limit', gap: 0.02 }), 'best found, time limit'],
    [aProof({ status: 'stopped', gap: null, bound: null }), 'stopped by you'],
    [aProof({ status: 'infeasible', objective: null }), 'infeasible'],
    [aProof({ status: 'failed', objective: null }), 'failed'],
  ])('%#: %s', (proof, words) => {
    expect(statusWords(proof)).toBe(words);
  });

  it('never claims a bound that is not there', () => {
    expect(statusSentence(aProof({ status: 'time-limit', gap: null, bound: null }), 'optimise')).toContain(
      'nothing is proven',
    );
    expect(statusSentence(aProof({ status: 'stopped', gap: 0.02 }), 'optimise')).toContain('at most 2 %');
  });

  it('does not call a costed portfolio the best one', () => {
    expect(statusSentence(aProof(), 'optimise')).toBe('No portfolio that keeps the rules costs less.');
    expect(statusSentence(aProof(), 'evaluate')).toContain('as entered');
  });
});

describe('the scene of a run', () => {
  it('adds headroom to the required work', () => {
    // 100 work units an hour without headroom in every month of the small plan.
    const small = resultScene(aRun());
    expect(small.requiredWorkPerHour[0]?.[2]?.[0]?.[0]).toBeCloseTo(100, 9);
    const ranking = scene.requiredWorkPerHour[0]?.[0] ?? [];
    const mean = ranking.reduce((sum, block, b) => sum + (block[1] ?? 0) * (scene.hours[b]?.[0] ?? 0), 0) / 744;
    // Ranking wants 900 an hour in the first month of Expected, with 20 % headroom 1080.
    expect(mean).toBeCloseTo(1080, 6);
  });
});
