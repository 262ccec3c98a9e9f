import { expect, it } from 'vitest';
import { optionWords } from '../../renderer/features/result/option-words.ts';
import { resultScene } from '../../renderer/features/result/result-scene.ts';
import { aRealisticRun } from '../builders/a-run.ts';

it('what to do with contracts later is told in order of month, with money', () => {
  const scene = resultScene(aRealisticRun());
  const [band] = scene.bands;
  if (band === undefined) throw new Error('The run has no band.');
  const option = {
    offerId: 'h200-12m',
    startMonth: '2027-05',
    termStartMonth: '2027-05',
    units: 32,
    fee: 0,
    refund: 0,
  };
  const months = scene.months.map(() => 0);
  const options = [
    { ...option, kind: 'renewal' as const, month: '2028-05' },
    { ...option, kind: 'termination' as const, month: '2027-09', fee: 12_000, refund: 500 },
    { ...option, kind: 'exchange' as const, month: '2027-10' },
  ];
  const resales = [{ offerId: 'h200-12m', blockId: 'night', unitsByMonth: months.map((_, t) => (t < 2 ? 4 + t : 0)) }];
  const costs = [
    {
      source: 'resale' as const,
      acceleratorId: null,
      contractId: 'h200-12m',
      effectiveByMonth: months,
      billedByMonth: months.map((_, t) => (t < 2 ? -1000 : 0)),
    },
  ];
  const words = optionWords(scene, { ...band, result: { ...band.result, options, resales, costs } });
  expect(words.map(({ sentence }) => sentence)).toEqual([
    'sell on up to 5 × H200 in 2 months from Jan 2027 to Feb 2027 for $2K',
    'end 32 × H200 in Sep 2027 for a fee of $12K, $500 of upfront paid back',
    'exchange 32 × H200 in Oct 2027 without a fee',
    'renew 32 × H200 in May 2028 for another 12 months',
  ]);
  expect(new Set(words.map(({ id }) => id)).size).toBe(4);
});
