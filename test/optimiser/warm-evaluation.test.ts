import { afterEach, expect, test } from 'vitest';
import { solve } from '../../main/optimiser/optimise.ts';
import { type Evaluation, WarmEvaluation } from '../../main/optimiser/warm-evaluation.ts';
import { changedAssumptions, type LiveChange, noLiveChange } from '../../shared/domain/live-change.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane } from '../builders/a-lane.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';

const INPUT: SolveInput = aSolveInput({
  kind: 'evaluate',
  portfolio: [aPurchase({ units: 6 })],
  assumptions: someAssumptions({
    bands: [aBand({ probability: 0.5 }), aBand({ id: 'surge', probability: 0.5, demandMultiplier: 1.5 })],
    lanes: [
      aLane({
        unmetPenaltyPerWorkUnit: 5,
        allowedUnmetShares: [
          { bandId: 'expected', share: 1 },
          { bandId: 'surge', share: 1 },
        ],
      }),
    ],
    offers: [anOnDemandOffer({ maximumUnits: 3 }), aReservation()],
    policy: aPolicy({
      riskWeight: 0.2,
      overcommitCaps: [{ id: 'cap', name: 'Cap', bandId: 'expected', maximumIdleShare: 0.5, scope: 'total' }],
    }),
  }),
});

let warm = new WarmEvaluation(() => performance.now() / 1e3);
afterEach(() => {
  warm.dispose();
  warm = new WarmEvaluation(() => performance.now() / 1e3);
});

function changedInput(change: Partial<LiveChange>): SolveInput {
  const assumptions = changedAssumptions(INPUT.assumptions, { ...noLiveChange(INPUT.assumptions), ...change });
  if (!assumptions.ok) throw new Error('The change must fit the plan.');
  return { ...INPUT, assumptions: assumptions.value };
}

async function evaluated(input: SolveInput): Promise<Evaluation> {
  const evaluation = await warm.evaluate(input);
  if (evaluation === null) throw new Error('There must be a dispatch.');
  return evaluation;
}

async function coldly(input: SolveInput): Promise<unknown> {
  const hooks = {
    now: () => 0,
    shouldStop: () => false,
    onProgress: () => {},
    onIncumbent: () => {},
    sha256: () => '',
  };
  const { expectedCost, cvar } = await solve(input, hooks);
  return expectedCost === null ? null : [expectedCost, cvar];
}

test('figures from a model kept warm are those of a solve that costs the portfolio afresh, whatever moved before', async () => {
  const changes: Partial<LiveChange>[] = [
    {},
    { demandFactor: 1.1 },
    { demandFactor: 0.4 },
    { riskWeight: 0.7 },
    { riskWeight: 0 },
    { idleShare: 0.2 },
    { idleShare: 0, demandFactor: 0.4 },
    { priceFactor: { offerId: aReservation().id, factor: 3 } },
    { priceFactor: { offerId: anOnDemandOffer().id, factor: 0.1 }, demandFactor: 2 },
    {},
  ];
  const warmly: unknown[] = [];
  const fresh: unknown[] = [];
  for (const change of changes) {
    const input = changedInput(change);
    const { body, broken } = await evaluated(input);
    const costs = [body.expectedCost, body.cvar].map((cost) => Number((cost ?? 0).toFixed(4)));
    warmly.push(broken.length > 0 ? null : costs);
    const cold = await coldly(input);
    fresh.push(Array.isArray(cold) ? cold.map((cost: number) => Number(cost.toFixed(4))) : cold);
  }
  expect(warmly).toEqual(fresh);
  expect(new Set(fresh.map((figures) => JSON.stringify(figures))).size, 'the changes differ').toBeGreaterThan(4);
});

test('the bill of a portfolio that is short in one band: 6 reserved units, 3 on demand, the rest unmet', async () => {
  // 2160 h in the 3 months; 1 unit does 10 work. Reserved: 6 × 1 × 2160 = 12 960.
  // Expected (100 wanted): 6 + 3 units serve 90, 10 unmet: on demand 3 × 2 × 2160 = 12 960, penalty 10 × 5 × 2160 = 108 000.
  // Surge (150 wanted): as above with 60 unmet: penalty 648 000.
  const { body } = await evaluated(INPUT);
  expect(body.bands.map(({ discountedCost }) => Math.round(discountedCost))).toEqual([133_920, 673_920]);
});

test('a portfolio that breaks a cap whatever is dispatched is costed, and told what would have to give way', async () => {
  // 10 of 100 wanted: 1 of 6 reserved units is in use, 5 are idle: 83.33 % where none may be.
  const { body, broken } = await evaluated(changedInput({ demandFactor: 0.1, idleShare: 0 }));
  expect(broken).toMatchObject([{ family: 'Overcommit cap', from: 0, unit: 'share' }]);
  expect(broken[0]?.to).toBeCloseTo(5 / 6, 3);
  // Reserved all the same: 6 × 1 × 2160 = 12 960, nothing on demand, nothing unmet.
  expect(body.bands[0]?.discountedCost).toBeCloseTo(12_960, 2);
});

test('a portfolio that is short where nothing may stay unmet is costed with its unmet work', async () => {
  // 100 wanted, 6 reserved and 3 on demand serve 90: a tenth stays unmet at 5 each: 10 × 5 × 2160 = 108 000 beside 25 920.
  const strict = {
    ...INPUT.assumptions,
    lanes: INPUT.assumptions.lanes.map((lane) => ({ ...lane, allowedUnmetShares: [] })),
  };
  const { body, broken } = await evaluated({ ...INPUT, assumptions: strict });
  expect(broken.map(({ family }) => family)).toContain('Service');
  expect(body.bands[0]?.discountedCost).toBeCloseTo(133_920, 0);
  expect(body.bands[0]?.unmetWorkShare).toBeCloseTo(0.1, 5);
});
