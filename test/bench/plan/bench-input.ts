import { loadBlockHours } from '../../../shared/domain/load-blocks.ts';
import { monthsOfHorizon } from '../../../shared/domain/month.ts';
import type { ElasticOffer } from '../../../shared/domain/offer.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { makeSolveInput, type SolveInput } from '../../../shared/domain/solve-input.ts';
import { aPlan } from '../../builders/a-plan.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someAssumptions } from '../../builders/some-assumptions.ts';
import { seededRandom, type SeededRandom } from '../../optimiser/seeded-random.ts';
import { acceleratorMarket } from './accelerator-market.ts';
import { benchPolicy, type PlanOptions, usualOptions } from './bench-policy.ts';
import { demandBands, isSurge, withBandPrices } from './demand-bands.ts';
import { homeDemand } from './home-demand.ts';
import { laneWork } from './lane-work.ts';
import { contractOffers, elasticOffers } from './market-offers.ts';
import { planSizes, type SizeName } from './sizes.ts';
import { someHours } from './some-hours.ts';

const START_MONTH = '2027-01';

/** Most on demand against the peak of the strongest band, so that some of it must be committed; what is less for guests. */
const ON_DEMAND_SHARE = 0.8;
const LEAST_ON_DEMAND_UNITS = 40;

function withLimit(random: SeededRandom, offer: ElasticOffer, peakUnits: ReadonlyMap<string, number>): ElasticOffer {
  const most = Math.ceil(Math.max(LEAST_ON_DEMAND_UNITS, ON_DEMAND_SHARE * (peakUnits.get(offer.acceleratorId) ?? 0)));
  return {
    ...offer,
    maximumUnits: offer.kind === 'on-demand' ? most : Math.ceil(most * random.between(0.1, 0.3)),
  };
}

/**
 * Inputs of a generated plan of a size, the same for the same seed and options. Lanes can always stay on the accelerator
 * they run on today: on demand up to a limit, above it by contracts that start at once.
 */
export function benchInput(sizeName: SizeName, seed: number, options: Partial<PlanOptions> = {}): SolveInput {
  const size = planSizes[sizeName];
  const chosen = { ...usualOptions, ...options };
  const random = seededRandom(seed);
  const months = monthsOfHorizon(START_MONTH, size.months);
  const loadBlocks = someHours(size.blocks);
  const market = acceleratorMarket(random, size.accelerators);
  const offerFrame = { random, market, startMonth: START_MONTH, months: size.months, blockUnits: chosen.blockUnits };
  const spots = Math.round((size.offers - size.accelerators) / 3);
  const elastics = elasticOffers(offerFrame, Math.min(spots, size.accelerators));
  const contracts = contractOffers(offerFrame, size.offers - elastics.length);
  const bands = demandBands(random, size.bands);
  const bandIds = bands.map(({ id }) => id);
  const frame = {
    random,
    size,
    market,
    blockIds: loadBlocks.blocks.map(({ id }) => id),
    surgeBandIds: bandIds.filter((_, index) => isSurge(index, size.bands)),
    startMonth: START_MONTH,
  };
  const works = Array.from({ length: size.lanes }, (_, index) => laneWork(frame, index));
  const lanes = works.map(({ lane }) => lane);
  const workloads = works.flatMap((work) => work.workloads);
  const demand = { kind: 'workloads' } as const;
  const hours = loadBlockHours(loadBlocks, months);
  const needs = homeDemand(
    works,
    { lanes, workloads, bands, blocks: loadBlocks.blocks, demand, months, hours },
    market,
    elastics,
  );
  const limited = elastics.map((offer) => withLimit(random, offer, needs.peakUnits));
  const plan = aPlan({
    startMonth: START_MONTH,
    horizonMonths: size.months,
    assumptions: someAssumptions({
      loadBlocks,
      bands: withBandPrices(bands, limited, START_MONTH),
      lanes,
      workloads,
      demand,
      accelerators: market.map(({ accelerator }) => accelerator),
      placements: works.flatMap(({ placements }) => placements),
      offers: [...limited, ...contracts],
      policy: benchPolicy(chosen, months, needs, bandIds),
    }),
  });
  const input = makeSolveInput(plan, aScenario(), 'optimise', { timeLimitSeconds: 600, gapGoal: 0.001 });
  if (!input.ok) throw new RefusedInput(input.problems);
  return input.value;
}
