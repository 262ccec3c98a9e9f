import type { Lane } from '../../shared/domain/lane.ts';
import type { Month } from '../../shared/domain/month.ts';
import type { Placement } from '../../shared/domain/placement.ts';
import { aLane, someGuardrails } from '../builders/a-lane.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A lane with or without headroom, spot, unmet work, a load shape and guardrails. */
export function randomLane(
  random: SeededRandom,
  id: string,
  bandIds: readonly string[],
  blockIds: readonly string[],
): Lane {
  return aLane({
    id,
    name: `Lane ${id}`,
    headroomShare: random.chance(0.4) ? random.between(0.05, 0.3) : 0,
    interruptionToleranceShare: random.pick([0, 0.2, 0.5, 1]),
    unmetPenaltyPerWorkUnit: random.between(0.05, 1),
    allowedUnmetShares: bandIds
      .filter(() => random.chance(0.3))
      .map((bandId) => ({ bandId, share: random.between(0.02, 0.3) })),
    blockMultipliers: random.chance(0.6)
      ? blockIds.map((blockId) => ({ blockId, multiplier: random.between(0.4, 1.8) }))
      : [],
    guardrails: someGuardrails({
      minimumReadiness: random.chance(0.3) ? 0.6 : 0,
      observabilityFloor: random.chance(0.3) ? 0.5 : 0,
      specialisedShareCap: random.pick([1, 0.6, 0.3]),
    }),
  });
}

/** Every lane runs on the first accelerator today; elsewhere by chance, as incumbent or by a migration. */
export function randomPlacements(
  random: SeededRandom,
  laneIds: readonly string[],
  acceleratorIds: readonly string[],
  months: readonly Month[],
): Placement[] {
  return laneIds.flatMap((laneId) =>
    acceleratorIds.flatMap((acceleratorId, position) => {
      const place = {
        id: `${laneId}-${acceleratorId}`,
        laneId,
        acceleratorId,
        nativeThroughputPerUnitHour: random.between(5, 20),
      };
      if (position === 0) return [aPlacement(place)];
      if (random.chance(0.25)) return [];
      const isPartlyCovered = random.chance(0.4);
      const isIncumbent = random.chance(0.4);
      return [
        aPlacement({
          ...place,
          fallbackThroughputPerUnitHour: isPartlyCovered ? random.between(2, 8) : null,
          annualThroughputGain: random.chance(0.3) ? 0.2 : 0,
          readiness: [
            {
              month: '2026-06',
              kernelCoverage: isPartlyCovered ? random.between(0.5, 0.9) : 1,
              compilerMaturity: random.between(0.5, 1),
              observability: random.between(0.4, 1),
            },
            { month: random.pick(months), kernelCoverage: 1, compilerMaturity: 1, observability: 1 },
          ],
          isIncumbent,
          migration: isIncumbent
            ? null
            : aMigration({
                status: random.pick(['approved', 'assumed', 'proposed']),
                startMonth: random.pick(months),
                rampMonths: random.whole(1, 4),
                finalShare: random.between(0.3, 1),
                cost: random.between(0, 500),
              }),
        }),
      ];
    }),
  );
}
