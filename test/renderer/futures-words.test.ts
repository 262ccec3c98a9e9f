import { expect, test } from 'vitest';
import { distributionSentence, quantileAt } from '../../renderer/features/futures/futures-words.ts';
import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import type { FuturesResult } from '../../shared/domain/futures-result.ts';

const result: FuturesResult = {
  futures: DEFAULT_FUTURES,
  pathCount: 1,
  paths: [],
  expectedCost: 16e6,
  standardError: 1e6,
  cvarLevel: 0.9,
  cvar: 30e6,
  quantiles: [
    { level: 0.05, cost: 10e6 },
    { level: 0.95, cost: 28e6 },
  ],
  shortfallShare: 0.12,
  rules: [],
  brokenBands: [],
  seconds: 1,
  inputsHash: '',
};

test('a distribution is told in a sentence', () => {
  expect(distributionSentence(result, 'USD')).toBe(
    'Nine times out of ten this portfolio costs between $10M and $28M, $16M on average and $30M in the worst 10 %. In 12 % of the futures some work stays unserved.',
  );
  expect(distributionSentence({ ...result, shortfallShare: 0 }, 'USD')).toContain('All work is served');
  expect(quantileAt(result, 0.5)).toBeNull();
});
