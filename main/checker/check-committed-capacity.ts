import type { ResaleSeries } from '../../shared/domain/resale-series.ts';
import { joinPath } from '../../shared/domain/problem.ts';
import { type BandFigures, type StandbyUnits, sumUses, type UnitUse } from './band-figures.ts';
import { type CommittedPool, committedPoolsOf, poolKey, poolKeyOf } from './committed-pools.ts';
import type { PlanFigures } from './plan-figures.ts';
import { differenceOf, excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/**
 * Committed capacity: units in use on a pool, standing by or sold on, over all lanes, at most existing + purchased units of
 * the month.
 */
function checkUse(
  figures: PlanFigures,
  band: BandFigures,
  pool: CommittedPool | undefined,
  acceleratorId: string,
  uses: readonly (UnitUse | StandbyUnits)[],
  resales: readonly ResaleSeries[],
): Violation[] {
  return figures.input.assumptions.loadBlocks.blocks.flatMap((block, b) =>
    figures.months.flatMap((month, t) => {
      const sold = resales.reduce(
        (sum, { blockId, unitsByMonth }) => (blockId === block.id ? sum + (unitsByMonth[t] ?? 0) : sum),
        0,
      );
      const left = sumUses(uses, 'units', t, b) + sold;
      const right = (pool?.existing[t] ?? 0) + (pool?.purchased[t] ?? 0);
      const excess = excessOver({ left, right });
      if (excess === 0) return [];
      const place = joinPath('bands', band.band.id, 'capacity', acceleratorId, month, block.id);
      const sentence = `uses or keeps standing by ${left} committed units, ${sold} of them sold on; ${right} are committed at that usage rate.`;
      return [{ family: 'committed-capacity' as const, place, sentence, excess }];
    }),
  );
}

/** The capacity a band claims is what its purchases and the existing commitments give, pool by pool. */
function checkClaimedCapacity(figures: PlanFigures, band: BandFigures, pools: ReadonlyMap<string, CommittedPool>) {
  const violations: Violation[] = [];
  const claimed = new Map(band.result.capacity.map((series) => [poolKey(series), series]));
  if (claimed.size !== band.result.capacity.length) {
    violations.push({
      family: 'committed-capacity',
      place: joinPath('bands', band.band.id, 'capacity'),
      sentence: 'tells the same accelerator and usage rate twice.',
      excess: 0,
    });
  }
  for (const key of new Set([...claimed.keys(), ...pools.keys()])) {
    const claim = claimed.get(key);
    const pool = pools.get(key);
    const acceleratorId = claim?.acceleratorId ?? pool?.acceleratorId ?? '';
    figures.months.forEach((month, t) => {
      const pairs = [
        ['existing', claim?.existingUnitsByMonth[t] ?? 0, pool?.existing[t] ?? 0],
        ['purchased', claim?.purchasedUnitsByMonth[t] ?? 0, pool?.purchased[t] ?? 0],
      ] as const;
      for (const [name, left, right] of pairs) {
        const excess = differenceOf({ left, right });
        if (excess === 0) continue;
        violations.push({
          family: 'committed-capacity',
          place: joinPath('bands', band.band.id, 'capacity', acceleratorId, month),
          sentence: `claims ${left} ${name} units; the contracts give ${right}.`,
          excess,
        });
      }
    });
  }
  return violations;
}

/** The committed-capacity family. */
export function checkCommittedCapacity(figures: PlanFigures, band: BandFigures): Violation[] {
  const pools = committedPoolsOf(figures, band);
  const held = [
    ...band.uses.filter(({ series }) => series.source === 'committed'),
    ...band.standby.filter(({ series }) => series.offerId === null),
  ];
  const poolOf = ({ offerId }: ResaleSeries): [string, string] | null => {
    const offer = band.terms.find((term) => term.offer.id === offerId)?.offer;
    return offer === undefined ? null : [poolKeyOf(figures, offer), offer.acceleratorId];
  };
  const { resales } = band.result;
  const keys = new Map([
    ...held.map(({ series }): [string, string] => [poolKey(series), series.acceleratorId ?? '']),
    ...resales.map(poolOf).filter((pool) => pool !== null),
  ]);
  return [
    ...[...keys].flatMap(([key, acceleratorId]) =>
      checkUse(
        figures,
        band,
        pools.get(key),
        acceleratorId,
        held.filter(({ series }) => poolKey(series) === key),
        resales.filter((series) => poolOf(series)?.[0] === key),
      ),
    ),
    ...checkClaimedCapacity(figures, band, pools),
  ];
}
