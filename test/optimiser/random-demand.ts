import type { Assumptions } from '../../shared/domain/assumptions.ts';
import type { Band } from '../../shared/domain/band.ts';
import type { DemandSource } from '../../shared/domain/demand.ts';
import type { Month } from '../../shared/domain/month.ts';
import type { Offer } from '../../shared/domain/offer.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { aBand } from '../builders/a-band.ts';
import { aWorkload } from '../builders/a-workload.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Bands that differ in demand, growth, prices and readiness. */
export function randomBands(
  random: SeededRandom,
  bandIds: readonly string[],
  offers: readonly Offer[],
  placements: readonly Placement[],
  months: readonly Month[],
): Band[] {
  const weights = bandIds.map(() => random.between(0.2, 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return bandIds.map((id, s) =>
    aBand({
      id,
      name: `Band ${id}`,
      probability: (weights[s] ?? 0) / total,
      demandMultiplier: random.between(0.6, 1.5),
      annualGrowthDelta: random.chance(0.5) ? random.between(-0.2, 0.5) : 0,
      pricePaths: random.chance(0.4)
        ? [
            {
              offerId: random.pick(offers).id,
              path: [{ month: random.pick(months), multiplier: random.between(0.7, 1.3) }],
            },
          ]
        : [],
      readinessSlips: random.chance(0.3)
        ? [{ placementId: random.pick(placements).id, slipMonths: random.whole(1, 3) }]
        : [],
    }),
  );
}

/** Demand as a table or from one or two workloads a lane. */
export function randomDemand(
  random: SeededRandom,
  laneIds: readonly string[],
  bandIds: readonly string[],
  blockIds: readonly string[],
  months: readonly Month[],
): Pick<Assumptions, 'demand' | 'workloads'> {
  if (random.chance(0.3)) {
    const demand: DemandSource = {
      kind: 'table',
      rows: laneIds.flatMap((laneId) =>
        bandIds.flatMap((bandId) =>
          blockIds.map((blockId) => ({
            laneId,
            bandId,
            blockId,
            workPerHourByMonth: months.map(() => (random.chance(0.1) ? 0 : random.between(20, 300))),
          })),
        ),
      ),
    };
    return { demand, workloads: [] };
  }
  const workloads = laneIds.flatMap((laneId) =>
    ['w1', 'w2'].slice(0, random.whole(1, 2)).map((suffix) =>
      aWorkload({
        id: `${laneId}-${suffix}`,
        laneId,
        baseWorkPerHour: random.between(30, 200),
        growth: random.chance(0.5)
          ? { kind: 'compound', annualRate: random.between(-0.3, 1) }
          : { kind: 'linear', workPerHourPerMonth: random.between(-5, 15) },
        seasonality: random.chance(0.3) ? Array.from({ length: 12 }, () => random.between(0.7, 1.3)) : [],
        events: random.chance(0.3)
          ? [
              {
                id: 'launch',
                name: 'Launch',
                month: random.pick(months),
                lastMonth: null,
                addedWorkPerHour: random.between(10, 80),
                uptake: { kind: 'at-once' },
                bandIds: random.chance(0.5) ? [random.pick(bandIds)] : null,
              },
            ]
          : [],
        bandSettings: random.chance(0.2)
          ? [{ bandId: random.pick(bandIds), baseWorkPerHour: random.between(30, 250), growth: null }]
          : [],
      }),
    ),
  );
  return { demand: { kind: 'workloads' }, workloads };
}
