import { expect, it } from 'vitest';
import { futuresByBand } from '../../shared/domain/futures-by-band.ts';
import type { PathResult } from '../../shared/domain/futures-result.ts';

const path = (fields: Partial<PathResult>): PathResult => ({
  bandId: 'low',
  number: 0,
  probability: 0.1,
  discountedCost: 100,
  unmetWorkShare: 0,
  idleShare: 0.1,
  ...fields,
});

it('sets each band beside the futures around it', () => {
  // Four equal futures of “low”: two dearer than its 100, one short of work, (0.1 + 0.1 + 0.3 + 0.5) / 4 idle.
  const low = [
    path({}),
    path({ number: 1, discountedCost: 120, unmetWorkShare: 0.02 }),
    path({ number: 2, discountedCost: 140, idleShare: 0.3 }),
    path({ number: 3, discountedCost: 60, idleShare: 0.5 }),
  ];
  const [first, second] = futuresByBand([
    ...low,
    path({ bandId: 'high', number: 1, probability: 0.6, idleShare: null }),
  ]);
  expect(first).toEqual({
    bandId: 'low',
    bandCost: 100,
    expectedCost: expect.closeTo(105, 9) as number,
    likelyCost: 140,
    dearerShare: 0.5,
    shortfallShare: 0.25,
    bandIdleShare: 0.1,
    expectedIdleShare: expect.closeTo(0.25, 9) as number,
  });
  expect(second).toMatchObject({ bandCost: null, dearerShare: null, bandIdleShare: null, expectedIdleShare: null });
});

it('leaves out bands without probability', () => {
  expect(futuresByBand([path({ probability: 0 })])).toEqual([]);
});
