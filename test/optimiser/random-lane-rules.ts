import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { Month } from '../../shared/domain/month.ts';
import type { Workload } from '../../shared/domain/workload.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** Numbers of their own, so that a plan is the same with these rules and without. */
const SEED_OFFSET = 5_000_000;

function randomRuns(random: SeededRandom, months: readonly Month[]): Workload['discreteRuns'] {
  if (!random.chance(0.3)) return [];
  const first = random.whole(0, months.length - 1);
  const deadline = random.whole(first, months.length - 1);
  const [earliestMonth = '', deadlineMonth = ''] = [months[first], months[deadline]];
  return [{ id: 'run', work: random.between(1000, 40_000), earliestMonth, deadlineMonth }];
}

/** Assumptions with rules by chance on when and where the work of lanes runs. */
export function withLaneRules(seed: number, assumptions: Assumptions, months: readonly Month[]): Assumptions {
  const random = seededRandom(SEED_OFFSET + seed);
  const lanes = assumptions.lanes.map((lane) => ({
    ...lane,
    deferrableShare: random.chance(0.3) ? random.between(0.05, 1) : 0,
    guardrails: {
      ...lane.guardrails,
      fallbackCoverShare: random.chance(0.3) ? random.between(0.1, 1) : 0,
      longestTermMonths: random.chance(0.25) ? random.whole(1, 12) : null,
      maximumProviderShare: random.chance(0.25) ? random.between(0.5, 0.9) : null,
      minimumElasticShare: random.chance(0.25) ? random.between(0.1, 0.6) : 0,
    },
  }));
  const workloads = assumptions.workloads.map((workload) => ({
    ...workload,
    discreteRuns: randomRuns(random, months),
  }));
  const offers = assumptions.offers.map((offer) => ({
    ...offer,
    isCapacityGuaranteed: offer.isCapacityGuaranteed || random.chance(0.3),
    provider: random.pick(['North', 'South']),
  }));
  // What is held already could break these by itself.
  const isFree = assumptions.existingCommitments.length === 0;
  // A share of money can make the dearer side of a volume tier worth having, but for its last unit: no optimum is reached.
  const hasTiers = offers.some((offer) => 'clauses' in offer && offer.clauses.volumeTiers.length > 0);
  const policy = {
    ...assumptions.policy,
    maximumProviderShare: isFree && !hasTiers && random.chance(0.3) ? random.between(0.5, 0.9) : null,
    lockInCap: isFree && random.chance(0.3) ? random.between(5000, 60_000) : null,
  };
  return { ...assumptions, lanes, workloads, offers, policy };
}
