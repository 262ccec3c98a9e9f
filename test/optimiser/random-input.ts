import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { monthsOfHorizon } from '../../shared/domain/month.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { makeSolveInput, type SolveInput } from '../../shared/domain/solve-input.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { peakAndRest, someLoadBlocks } from '../builders/some-load-blocks.ts';
import { randomBands, randomDemand } from './random-demand.ts';
import { withLaneRules } from './random-lane-rules.ts';
import { randomLane, randomPlacements } from './random-lanes.ts';
import { randomOffers } from './random-offers.ts';
import { randomLocks, randomPolicy } from './random-policy.ts';
import { seededRandom } from './seeded-random.ts';

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);

/** Added to the seed, so that spend commitments are drawn with numbers of their own. */
const SPEND_OFFSET = 7_000_000;

/**
 * Inputs of a small random plan, the same for the same seed: 1 to 3 lanes, accelerators and bands, 2 to 6 months,
 * 1 or 2 load blocks, every feature there or not. Checked like any plan; nearly all of them are feasible.
 */
export function randomInput(seed: number, { isDivisible }: { readonly isDivisible: boolean }): SolveInput {
  const random = seededRandom(seed);
  const horizonMonths = random.whole(2, 6);
  const startMonth = random.pick(['2027-01', '2027-10', '2028-02']);
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const laneIds = names('l', random.whole(1, 3));
  const acceleratorIds = names('a', random.whole(1, 3));
  const bandIds = names('s', random.whole(1, 3));
  const loadBlocks = random.chance(0.5) ? someLoadBlocks() : peakAndRest();
  const blockIds = loadBlocks.blocks.map(({ id }) => id);
  const spendRandom = seededRandom(SPEND_OFFSET + seed);
  const offers = randomOffers({ random, spendRandom, acceleratorIds, bandIds, months, isDivisible });
  const placements = randomPlacements(random, laneIds, acceleratorIds, months);
  const existingCommitments = random.chance(0.35)
    ? [
        anExistingCommitment({
          acceleratorId: random.pick(acceleratorIds),
          units: random.whole(1, 4),
          lastMonth: random.pick(months),
          usageRatePerUnitHour: random.chance(0.5) ? 0.05 : 0,
          amortisedUpfrontPerUnitMonth: random.chance(0.5) ? 40 : 0,
        }),
      ]
    : [];
  const ofSeed = (fields: Partial<Assumptions>): Assumptions => withLaneRules(seed, someAssumptions(fields), months);
  const plan = aPlan({
    startMonth,
    horizonMonths,
    assumptions: ofSeed({
      loadBlocks,
      bands: randomBands(random, bandIds, offers, placements, months),
      lanes: laneIds.map((id) => randomLane(random, id, bandIds, blockIds)),
      ...randomDemand(random, laneIds, bandIds, blockIds, months),
      accelerators: acceleratorIds.map((id, position) =>
        anAccelerator({
          id,
          name: `Accelerator ${id}`,
          siliconClass: position > 0 && random.chance(0.6) ? 'specialised' : 'general',
          listRatePerUnitHour: random.chance(0.8) ? random.between(2, 4) : null,
        }),
      ),
      placements,
      offers,
      existingCommitments,
      policy: randomPolicy(random, bandIds, offers, months, existingCommitments.length > 0),
    }),
  });
  const scenario = aScenario({ portfolio: randomLocks(random, offers, months) });
  const input = makeSolveInput(plan, scenario, 'optimise', { timeLimitSeconds: 60, gapGoal: 0 });
  if (!input.ok) throw new RefusedInput(input.problems);
  return input.value;
}
