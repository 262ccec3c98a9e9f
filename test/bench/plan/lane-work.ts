import type { Lane } from '../../../shared/domain/lane.ts';
import { addMonths, type Month } from '../../../shared/domain/month.ts';
import type { Placement } from '../../../shared/domain/placement.ts';
import type { Workload } from '../../../shared/domain/workload.ts';
import { aLane, someGuardrails } from '../../builders/a-lane.ts';
import { aMigration, aPlacement } from '../../builders/a-placement.ts';
import { aWorkload } from '../../builders/a-workload.ts';
import type { SeededRandom } from '../../optimiser/seeded-random.ts';
import type { MarketAccelerator } from './accelerator-market.ts';
import type { PlanSize } from './sizes.ts';
import { usualLoad } from './some-hours.ts';

/** A lane with its workloads, and the accelerators it may run on; the first is the one it runs on today. */
export type LaneWork = {
  readonly lane: Lane;
  readonly workloads: readonly Workload[];
  readonly placements: readonly Placement[];
};

/** What lanes are made for. */
export type LaneFrame = {
  readonly random: SeededRandom;
  readonly size: PlanSize;
  readonly market: readonly MarketAccelerator[];
  readonly blockIds: readonly string[];
  readonly surgeBandIds: readonly string[];
  readonly startMonth: Month;
};

function somePlacement(
  { random, startMonth }: LaneFrame,
  laneId: string,
  { accelerator, speed }: MarketAccelerator,
  workPerCommonUnitHour: number,
  isHome: boolean,
): Placement {
  const isIncumbent = isHome || random.chance(0.4);
  const isYoung = !isHome && random.chance(0.5);
  const native = workPerCommonUnitHour * speed * (isHome ? 1 : random.between(0.8, 1.25));
  return aPlacement({
    id: `${laneId}-${accelerator.id}`,
    laneId,
    acceleratorId: accelerator.id,
    nativeThroughputPerUnitHour: native,
    fallbackThroughputPerUnitHour: isYoung ? native * 0.3 : null,
    readiness: [
      {
        month: addMonths(startMonth, -1),
        kernelCoverage: isYoung ? 0.8 : 1,
        compilerMaturity: isYoung ? 0.7 : 1,
        observability: isYoung ? 0.6 : 1,
      },
      {
        month: addMonths(startMonth, 6 * random.whole(1, 3)),
        kernelCoverage: 1,
        compilerMaturity: 1,
        observability: 1,
      },
    ],
    isIncumbent,
    migration: isIncumbent
      ? null
      : aMigration({
          startMonth: addMonths(startMonth, 6 * random.whole(0, 2)),
          rampMonths: random.pick([3, 6]),
          finalShare: random.pick([0.5, 0.7, 1]),
          cost: random.whole(5, 60) * 1000,
        }),
  });
}

/** One lane: its home is a general accelerator, ready and without a cap; two in three lanes take some spot. */
export function laneWork(frame: LaneFrame, index: number): LaneWork {
  const { random, size, market, blockIds, surgeBandIds, startMonth } = frame;
  const laneId = `l${index + 1}`;
  const generals = market.filter(({ accelerator }) => accelerator.siliconClass === 'general');
  const home = generals[index % generals.length];
  if (home === undefined) throw new Error('A plan needs a general accelerator.');
  const others = random.shuffle(market.filter((entry) => entry !== home)).slice(0, size.placementsPerLane - 1);
  const workPerCommonUnitHour = random.between(2, 40);
  const work = random.whole(...size.laneUnits) * workPerCommonUnitHour;
  const isLaunching = random.chance(0.3);
  return {
    lane: aLane({
      id: laneId,
      name: `Lane ${index + 1}`,
      headroomShare: random.pick([0, 0.1, 0.2]),
      interruptionToleranceShare: index % 3 === 0 ? 0 : random.pick([0.15, 0.4]),
      unmetPenaltyPerWorkUnit: Math.round((200 * home.onDemandRate) / (workPerCommonUnitHour * home.speed)) / 100,
      allowedUnmetShares: surgeBandIds.map((bandId) => ({ bandId, share: 0.03 })),
      blockMultipliers: blockIds.map((blockId) => ({
        blockId,
        multiplier: 1 + (usualLoad(blockId) - 1) * random.between(0.3, 1),
      })),
      guardrails: someGuardrails({
        minimumReadiness: random.pick([0, 0.65]),
        specialisedShareCap: random.pick([0.3, 0.5, 0.7, 1]),
      }),
    }),
    workloads: [
      aWorkload({
        id: `${laneId}-steady`,
        laneId,
        baseWorkPerHour: work * 0.7,
        growth: { kind: 'compound', annualRate: random.between(0, 0.3) },
      }),
      aWorkload({
        id: `${laneId}-growing`,
        laneId,
        baseWorkPerHour: work * 0.3,
        growth: { kind: 'compound', annualRate: random.between(0.3, 0.7) },
        seasonality: Array.from({ length: 12 }, () => random.between(0.85, 1.15)),
        events: isLaunching
          ? [
              {
                id: 'launch',
                name: 'Launch',
                month: addMonths(startMonth, random.whole(3, size.months - 1)),
                lastMonth: null,
                addedWorkPerHour: work * 0.2,
                uptake: { kind: 'linear', months: 6 },
                bandIds: null,
              },
            ]
          : [],
      }),
    ],
    placements: [home, ...others].map((entry, position) =>
      somePlacement(frame, laneId, entry, workPerCommonUnitHour, position === 0),
    ),
  };
}
