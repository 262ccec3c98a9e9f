import { describe, expect, it } from 'vitest';
import { purchaseSentence } from '../../renderer/features/result/purchase-sentence.ts';
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
