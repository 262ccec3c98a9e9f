import type { BandResult } from '../solution.ts';
import type { MetricScene } from './metric-scene.ts';
import { poolKey, poolOfTerm, type UnitUse } from './unit-use.ts';

/** Part of a whole, 0 to 1, of somebody. */
export type Share<Who> = { readonly who: Who; readonly share: number };

/** A lane on an accelerator. */
export type LanePlace = { readonly laneId: string; readonly acceleratorId: string };

/** How full a pool of committed capacity is, and whose it is, month by month. */
export type PoolMonths = {
  readonly pool: string;
  readonly acceleratorId: string;
  /** Unit-hours delivered and used. */
  readonly held: readonly number[];
  readonly used: readonly number[];
  /** Providers by the units that they deliver; one that is not known where the result does not tell its terms. */
  readonly providers: readonly (readonly Share<string | null>[])[];
};

/** Parts of a sum; empty where there is nothing to share by. */
export function sharesOf<Who>(amounts: readonly { readonly who: Who; readonly amount: number }[]): Share<Who>[] {
  const whole = amounts.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
  if (whole <= 0) return [];
  return amounts.flatMap(({ who, amount }) => (amount > 0 ? [{ who, share: amount / whole }] : []));
}

/** The pools of a band. */
export function poolMonths(scene: MetricScene, band: BandResult, uses: readonly UnitUse[]): PoolMonths[] {
  const terms = band.terms.map((term) => ({ term, pool: poolOfTerm(scene, band, term) }));
  return band.capacity.map((series): PoolMonths => {
    const pool = poolKey(series);
    const mine = uses.filter((use) => use.source === 'committed' && use.pool === pool);
    const own = terms.filter((entry) => entry.pool === pool).map(({ term }) => term);
    return {
      pool,
      acceleratorId: series.acceleratorId,
      held: scene.monthHours.map(
        (hours, t) => hours * ((series.existingUnitsByMonth[t] ?? 0) + (series.purchasedUnitsByMonth[t] ?? 0)),
      ),
      used: scene.months.map((_, t) => mine.reduce((sum, { unitHours }) => sum + (unitHours[t] ?? 0), 0)),
      providers: scene.months.map((_, t): Share<string | null>[] => {
        const shares = sharesOf(
          own.map(({ contractId, unitsByMonth }) => ({
            who: scene.contracts.get(contractId)?.provider ?? null,
            amount: unitsByMonth[t] ?? 0,
          })),
        );
        return shares.length === 0 ? [{ who: null, share: 1 }] : shares;
      }),
    };
  });
}
