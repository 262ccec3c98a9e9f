import { describe, expect, it } from 'vitest';
import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import { layOutPaths, pathsOfBand } from '../../shared/domain/lay-out-paths.ts';
import { parseOrRefuse } from '../../shared/domain/parse.ts';
import { assumptionsSchema } from '../../shared/domain/assumptions.ts';
import { checkAssumptions } from '../../shared/domain/plan-check.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane } from '../builders/a-lane.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const frame = aSolveInput({
  assumptions: someAssumptions({
    bands: [
      aBand({
        probability: 0.6,
        pricePaths: [{ offerId: 'gpu-od', path: [{ month: '2027-02', multiplier: 0.5 }] }],
      }),
      aBand({ id: 'surge', name: 'Surge', probability: 0.4, demandMultiplier: 2 }),
    ],
    lanes: [aLane({ allowedUnmetShares: [{ bandId: 'surge', share: 0.1 }] })],
    offers: [anOnDemandOffer({ supplyShares: [{ bandId: 'surge', share: 0.5 }] }), aReservation()],
    policy: aPolicy({
      overcommitCaps: [{ id: 'idle', name: 'Idle', bandId: 'expected', maximumIdleShare: 0.1, scope: 'total' }],
      budgets: [
        {
          id: 'cash',
          name: 'Cash',
          firstMonth: '2027-01',
          lastMonth: '2027-03',
          limit: 1,
          scope: 'all',
          bandIds: null,
        },
      ],
    }),
    futures: { ...DEFAULT_FUTURES, priceVolatility: 0.4 },
  }),
});
const idOf = (bandId: string) => (number: number) => (number === 0 ? bandId : `${bandId}-path-${number}`);
const laidOut = layOutPaths(
  frame,
  ['expected', 'surge'].flatMap((id) => pathsOfBand(frame, id, { from: 0, to: 4, of: 4 }, idOf(id))),
);

describe('paths laid out as bands', () => {
  it('make a sound plan whose probabilities are those of the bands, spread equally', () => {
    expect(parseOrRefuse(assumptionsSchema, laidOut)).toEqual(laidOut);
    expect(checkAssumptions({ ...frame, assumptions: laidOut })).toEqual([]);
    expect(laidOut.bands.map(({ probability }) => probability)).toEqual([0.15, 0.15, 0.15, 0.15, 0.1, 0.1, 0.1, 0.1]);
  });

  it('multiply demand and elastic prices, and leave contract prices alone', () => {
    const [path] = pathsOfBand(frame, 'surge', { from: 2, to: 3, of: 4 }, idOf('surge'));
    const row =
      laidOut.demand.kind === 'table'
        ? laidOut.demand.rows.find(({ bandId }) => bandId === 'surge-path-2')?.workPerHourByMonth
        : [];
    // Surge wants 2 · 100 work per hour in every month.
    expect(row).toEqual(path?.demandFactors.get('serving')?.map((factor) => 200 * factor));
    const [own] = pathsOfBand(frame, 'expected', { from: 1, to: 2, of: 4 }, idOf('expected'));
    const prices = laidOut.bands.find(({ id }) => id === 'expected-path-1')?.pricePaths;
    const factors = own?.priceFactors.get('Provider') ?? [];
    // The band halves the price from February on; the path moves around that.
    expect(prices).toEqual([
      {
        offerId: 'gpu-od',
        path: ['2027-01', '2027-02', '2027-03'].map((month, t) => ({
          month,
          multiplier: (t === 0 ? 1 : 0.5) * (factors[t] ?? Number.NaN),
        })),
      },
    ]);
  });

  it('leave the band itself its demand, prices and rules, and bind sampled paths by none', () => {
    expect(laidOut.bands.find(({ id }) => id === 'expected')).toEqual({
      ...frame.assumptions.bands[0],
      probability: 0.15,
    });
    const shares = laidOut.lanes[0]?.allowedUnmetShares.map(({ share }) => share);
    expect(shares).toEqual([0, 1, 1, 1, 0.1, 1, 1, 1]);
    expect(laidOut.policy.overcommitCaps).toEqual(frame.assumptions.policy.overcommitCaps);
    expect(laidOut.policy.budgets.map(({ bandIds }) => bandIds)).toEqual([['expected', 'surge']]);
    expect(laidOut.offers[0]?.supplyShares).toEqual(
      ['surge', 'surge-path-1', 'surge-path-2', 'surge-path-3'].map((bandId) => ({ bandId, share: 0.5 })),
    );
  });

  it('drop the rules of bands that are not laid out', () => {
    const surgeOnly = layOutPaths(frame, pathsOfBand(frame, 'surge', { from: 1, to: 3, of: 4 }, idOf('surge')));
    expect(surgeOnly.policy.overcommitCaps).toEqual([]);
    expect(surgeOnly.policy.budgets).toEqual([]);
  });
});
