import { describe, expect, it } from 'vitest';
import { isContractOffer, type Offer } from '../../shared/domain/offer.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { onlyBand, scaleMoney, shuffleLists, splitBand, withoutOffer, withPolicy } from './plan-changes.ts';
import { randomInput } from './random-input.ts';
import { seededRandom } from './seeded-random.ts';
import { optimumOf, solveChecked } from './solve-checked.ts';
import { tightenedPlans } from './tightened-plans.ts';

const RELATIVE = 1e-6;
const PLANS = 120;

/** Feasible random plans, in any fraction of a unit, from a first seed on. */
async function feasiblePlans(firstSeed: number, count: number): Promise<{ seed: number; input: SolveInput }[]> {
  const plans: { seed: number; input: SolveInput }[] = [];
  for (let seed = firstSeed; plans.length < count; seed++) {
    const input = randomInput(seed, { isDivisible: true });
    if ((await optimumOf(input)) < Infinity) plans.push({ seed, input });
  }
  return plans;
}

function expectEqual(found: number, wanted: number, what: string): void {
  expect(Math.abs(found - wanted), `${what}: ${found} against ${wanted}`).toBeLessThanOrEqual(
    RELATIVE * Math.max(1, Math.abs(wanted)),
  );
}

function expectAtMost(low: number, high: number, what: string): void {
  if (high === Infinity) return;
  expect(low, what).toBeLessThanOrEqual(high + RELATIVE * Math.max(1, Math.abs(high)));
}

const plans = await feasiblePlans(1000, PLANS);

describe('random plans in any fraction of a unit', () => {
  it('are solved to a proven optimum that the checker agrees with, or told as infeasible', async () => {
    let feasible = 0;
    for (let seed = 0; seed < 300; seed++) {
      if ((await optimumOf(randomInput(seed, { isDivisible: true }))) < Infinity) feasible += 1;
    }
    expect(feasible).toBeGreaterThan(240);
  });

  it('cost the mean of the bands solved alone when the bands can be told apart from the start', async () => {
    for (const { seed, input } of plans) {
      const apart = withPolicy(input, { revealMonth: 0, riskWeight: 0 });
      let mean = 0;
      for (const { id, probability } of input.assumptions.bands)
        mean += probability * (await optimumOf(onlyBand(apart, id)));
      expectEqual(await optimumOf(apart), mean, `seed ${seed}`);
    }
  });

  it('never cost less when the bands are revealed later', async () => {
    for (const { seed, input } of plans) {
      let before = -Infinity;
      for (let revealMonth = 0; revealMonth <= input.horizonMonths; revealMonth++) {
        const optimum = await optimumOf(withPolicy(input, { revealMonth }));
        expectAtMost(before, optimum, `seed ${seed}, reveal month ${revealMonth}`);
        before = optimum;
      }
    }
  });

  it('cost as much as the optimiser says when their portfolio is evaluated', async () => {
    for (const { seed, input } of plans) {
      const { portfolio, proof } = await solveChecked(input);
      const evaluated = await solveChecked({ ...input, kind: 'evaluate', portfolio });
      expectEqual(evaluated.proof.objective ?? Number.NaN, proof.objective ?? Number.NaN, `seed ${seed}`);
      expect(evaluated.portfolio).toEqual(portfolio);
    }
  });

  it('stay where they are when their optimum is locked', async () => {
    for (const { seed, input } of plans) {
      const { portfolio, proof } = await solveChecked(input);
      const locked = portfolio.map((purchase) => ({ ...purchase, isLocked: true }));
      const again = await solveChecked({ ...input, portfolio: locked });
      expectEqual(again.proof.objective ?? Number.NaN, proof.objective ?? Number.NaN, `seed ${seed}`);
      expect(again.portfolio.slice(0, locked.length)).toEqual(locked);
      for (const added of again.portfolio.slice(locked.length)) expect(added.units, `seed ${seed}`).toBeLessThan(1e-6);
    }
  });

  it('never cost more with one offer more', async () => {
    for (const { seed, input } of plans) {
      const optimum = await optimumOf(input);
      const { offers } = input.assumptions;
      const isNeeded = (id: string): boolean => input.portfolio.some(({ offerId }) => offerId === id);
      // On demand, a maximum also tells how many units there are at all, for spend commitments too.
      const isStock = (offer: Offer): boolean =>
        offer.kind === 'on-demand' &&
        offer.maximumUnits !== null &&
        offers.some(({ kind }) => kind === 'spend-commitment');
      for (const { id } of offers.filter((offer) => !isNeeded(offer.id) && !isStock(offer)))
        expectAtMost(optimum, await optimumOf(withoutOffer(input, id)), `seed ${seed} without ${id}`);
    }
  });

  it('never cost less under a tighter limit', async () => {
    const biting = new Set<string>();
    for (const { seed, input } of plans) {
      const optimum = await optimumOf(input);
      for (const [limit, tightened] of tightenedPlans(input)) {
        const found = await optimumOf(tightened);
        expectAtMost(optimum, found, `seed ${seed} with a tighter ${limit}`);
        if (found > optimum * (1 + RELATIVE)) biting.add(limit);
      }
    }
    expect(biting.size, [...biting].join(', ')).toBe(17);
  });

  it('cost in proportion when all money is counted in another currency', async () => {
    for (const { seed, input } of plans) {
      for (const factor of [0.01, 150])
        expectEqual(await optimumOf(scaleMoney(input, factor)), factor * (await optimumOf(input)), `seed ${seed}`);
    }
  });

  it('cost the same in any order of lanes, offers, bands and the rest', async () => {
    for (const { seed, input } of plans)
      expectEqual(await optimumOf(shuffleLists(input, seededRandom(seed))), await optimumOf(input), `seed ${seed}`);
  });

  it('cost the same when a band is split in two halves', async () => {
    for (const { seed, input } of plans) {
      for (const { id } of input.assumptions.bands)
        expectEqual(await optimumOf(splitBand(input, id)), await optimumOf(input), `seed ${seed}, band ${id}`);
    }
  });

  it('hold every feature often enough to try it', () => {
    const counts = new Map<string, number>();
    const count = (feature: string, isThere: boolean): void => {
      counts.set(feature, (counts.get(feature) ?? 0) + (isThere ? 1 : 0));
    };
    for (const { input } of plans) {
      const { lanes, bands, offers, policy, existingCommitments, demand } = input.assumptions;
      count('several lanes', lanes.length > 1);
      count('several bands', bands.length > 1);
      count(
        'unmet work',
        lanes.some(({ allowedUnmetShares }) => allowedUnmetShares.length > 0),
      );
      count(
        'spot',
        offers.some(({ kind }) => kind === 'spot'),
      );
      count(
        'owned',
        offers.some(({ kind }) => kind === 'owned'),
      );
      count(
        'usage rates',
        offers.some((offer) => isContractOffer(offer) && offer.usageRatePerUnitHour > 0),
      );
      count(
        'deferral',
        lanes.some(({ deferrableShare }) => deferrableShare > 0),
      );
      count(
        'discrete runs',
        input.assumptions.workloads.some(({ discreteRuns }) => discreteRuns.length > 0),
      );
      count(
        'spend commitments',
        offers.some(({ kind }) => kind === 'spend-commitment'),
      );
      count(
        'fallback cover',
        lanes.some(({ guardrails }) => guardrails.fallbackCoverShare > 0),
      );
      count(
        'elastic share',
        lanes.some(({ guardrails }) => guardrails.minimumElasticShare > 0),
      );
      count(
        'longest term',
        lanes.some(({ guardrails }) => guardrails.longestTermMonths !== null),
      );
      count(
        'provider share of a lane',
        lanes.some(({ guardrails }) => guardrails.maximumProviderShare !== null),
      );
      count('provider share', policy.maximumProviderShare !== null);
      count('lock-in cap', policy.lockInCap !== null);
      count('risk', policy.riskWeight > 0);
      count('overcommit caps', policy.overcommitCaps.length > 0);
      count('budgets', policy.budgets.length > 0);
      count('supply groups', policy.supplyGroups.length > 0);
      count('sign later', policy.revealMonth < input.horizonMonths);
      count('existing commitments', existingCommitments.length > 0);
      count('demand tables', demand.kind === 'table');
      count('locks', input.portfolio.length > 0);
    }
    for (const [feature, times] of counts) expect(times, feature).toBeGreaterThan(5);
  });
});
