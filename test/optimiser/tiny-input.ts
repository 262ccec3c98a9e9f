import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { monthsOfHorizon } from '../../shared/domain/month.ts';
import { isCommitmentOffer, type Offer } from '../../shared/domain/offer.ts';
import type { Portfolio } from '../../shared/domain/portfolio.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { makeSolveInput, type SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { aLane } from '../builders/a-lane.ts';
import { aPlacement } from '../builders/a-placement.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { aWorkload } from '../builders/a-workload.ts';
import { anOnDemandOffer, anOwnedOffer, aReservation, aSpendCommitment, aSpotOffer } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { peakAndRest } from '../builders/some-load-blocks.ts';
import { randomClauses } from './random-clauses.ts';
import { withLaneRules } from './random-lane-rules.ts';
import { startMonthsOf } from './random-offers.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** Blocks that one purchase may hold at most. */
const MOST_BLOCKS = 3;

function tinyOffers(random: SeededRandom): Offer[] {
  const blockUnits = random.pick([1, 2, 3]);
  const minimumUnits = random.chance(0.4) ? blockUnits * 2 : 0;
  const rules = { blockUnits, minimumUnits, maximumUnitsPerStart: blockUnits * MOST_BLOCKS };
  const termMonths = random.whole(1, 3);
  const reservation = aReservation({
    ...rules,
    termMonths,
    clauses: randomClauses(random, termMonths),
    ratePerUnitHour: random.between(0.8, 1.7),
    upfrontPerUnit: random.chance(0.5) ? random.between(20, 300) : 0,
    usageRatePerUnitHour: random.chance(0.3) ? 0.1 : 0,
    leadTimeMonths: random.chance(0.3) ? 1 : 0,
    maximumUnits: random.chance(0.3) ? blockUnits * MOST_BLOCKS + 1 : null,
  });
  const owned = anOwnedOffer({
    blockUnits: 2,
    maximumUnitsPerStart: 4,
    upfrontPerUnit: random.between(20_000, 50_000),
    residualPerUnit: 5000,
    latestStartMonth: '2027-01',
  });
  const spend = aSpendCommitment({
    blockUnits: 2,
    maximumUnitsPerStart: 4,
    termMonths: random.whole(1, 3),
    spendPerHourPerUnit: 3,
    upfrontShare: random.pick([0, 0.5, 1]),
    rateCard: [{ acceleratorId: 'gpu', ratePerUnitHour: random.between(0.8, 1.7) }],
    latestStartMonth: '2027-01',
  });
  return [
    anOnDemandOffer(),
    ...(random.chance(0.4) ? [aSpotOffer({ maximumUnits: 3 })] : []),
    reservation,
    ...(random.chance(0.4) ? [owned] : []),
    ...(random.chance(0.3) ? [spend] : []),
  ];
}

/** Inputs of a plan so small that every portfolio in whole blocks can be tried, the same for the same seed. */
export function tinyInput(seed: number): SolveInput {
  const random = seededRandom(seed);
  const horizonMonths = random.whole(2, 3);
  const bandIds = random.chance(0.5) ? ['s1', 's2'] : ['s1'];
  const revealMonth = bandIds.length === 1 ? horizonMonths : random.whole(horizonMonths - 1, horizonMonths);
  const months = monthsOfHorizon('2027-01', horizonMonths);
  const ofSeed = (fields: Partial<Assumptions>): Assumptions => withLaneRules(seed, someAssumptions(fields), months);
  const plan = aPlan({
    horizonMonths,
    assumptions: ofSeed({
      loadBlocks: peakAndRest(),
      bands: bandIds.map((id) =>
        aBand({ id, name: id, probability: 1 / bandIds.length, demandMultiplier: random.between(0.4, 1.2) }),
      ),
      lanes: [
        aLane({
          interruptionToleranceShare: 0.3,
          allowedUnmetShares: random.chance(0.3) ? [{ bandId: 's1', share: 0.1 }] : [],
          unmetPenaltyPerWorkUnit: 0.25,
          blockMultipliers: [
            { blockId: 'peak', multiplier: 1.5 },
            { blockId: 'rest', multiplier: random.between(0.5, 1) },
          ],
        }),
      ],
      workloads: [aWorkload({ growth: { kind: 'linear', workPerHourPerMonth: random.between(-20, 20) } })],
      placements: [aPlacement({ nativeThroughputPerUnitHour: random.between(8, 25) })],
      offers: tinyOffers(random),
      policy: aPolicy({
        annualDiscountRate: random.pick([0, 0.1]),
        revealMonth,
        riskWeight: random.pick([0, 0, 0.5]),
        cvarLevel: 0.6,
        overcommitCaps: random.chance(0.3)
          ? [{ id: 'idle', name: 'Idle', bandId: 's1', maximumIdleShare: 0.1, scope: 'total' }]
          : [],
        budgets: random.chance(0.3)
          ? [
              {
                id: 'cash',
                name: 'Cash',
                firstMonth: '2027-01',
                lastMonth: '2027-01',
                limit: random.between(2000, 9000),
                scope: 'committed',
                bandIds: null,
              },
            ]
          : [],
      }),
    }),
  });
  const input = makeSolveInput(plan, aScenario(), 'optimise', { timeLimitSeconds: 60, gapGoal: 0 });
  if (!input.ok) throw new RefusedInput(input.problems);
  return input.value;
}

/** Every portfolio in whole blocks that the windows, lead times, minimums and sizes of a tiny plan's offers allow. */
export function everyPortfolio(input: SolveInput): Portfolio[] {
  const { assumptions } = input;
  const months = monthsOfHorizon(input.startMonth, input.horizonMonths);
  let portfolios: Portfolio[] = [[]];
  for (const offer of assumptions.offers.filter(isCommitmentOffer)) {
    const sizes = Array.from({ length: MOST_BLOCKS + 1 }, (_, blocks) => blocks * offer.blockUnits).filter(
      (units) => units === 0 || (units >= offer.minimumUnits && units <= (offer.maximumUnitsPerStart ?? Infinity)),
    );
    for (const startMonth of startMonthsOf(offer, months)) {
      const isSignNow = months.indexOf(startMonth) < assumptions.policy.revealMonth;
      for (const bandId of isSignNow ? [null] : assumptions.bands.map(({ id }) => id)) {
        portfolios = portfolios.flatMap((portfolio) =>
          sizes.map((units) =>
            units === 0 ? portfolio : [...portfolio, { offerId: offer.id, startMonth, units, isLocked: false, bandId }],
          ),
        );
      }
    }
  }
  return portfolios;
}
