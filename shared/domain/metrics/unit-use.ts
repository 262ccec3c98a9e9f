import { originKey, type PoolOrigin } from '../pool-origin.ts';
import type { BandResult, CapacitySeries, WorkSource } from '../solution.ts';
import { monthsBetween } from '../month.ts';
import type { TermSeries } from '../term-series.ts';
import type { MetricScene } from './metric-scene.ts';

/** Unit-hours of one lane on one accelerator from one source, month by month, and the work they did. */
export type UnitUse = {
  readonly laneId: string;
  readonly source: Exclude<WorkSource, 'unmet'>;
  readonly acceleratorId: string;
  /** The elastic offer or spend commitment; null for committed capacity. */
  readonly offerId: string | null;
  /** The pool of committed capacity. */
  readonly pool: string;
  readonly usageRatePerUnitHour: number;
  readonly unitHours: readonly number[];
  readonly work: readonly number[];
};

type Pooled = {
  readonly acceleratorId: string | null;
  readonly usageRatePerUnitHour: number;
  readonly origin?: PoolOrigin | undefined;
};

/** What tells pools of committed capacity apart. */
export function poolKey({ acceleratorId, usageRatePerUnitHour, origin }: Pooled): string {
  return `${usageRatePerUnitHour}/${acceleratorId ?? ''}/${originKey(origin)}`;
}

/** What every lane used in a band, over all load blocks. */
export function unitUses(scene: MetricScene, band: BandResult): UnitUse[] {
  const uses = new Map<string, { use: UnitUse; unitHours: number[]; work: number[] }>();
  for (const row of band.dispatch) {
    const { laneId, source, acceleratorId, offerId, usageRatePerUnitHour } = row;
    if (source === 'unmet' || acceleratorId === null) continue;
    const pool = source === 'committed' ? poolKey(row) : '';
    const key = JSON.stringify([laneId, source, acceleratorId, offerId, pool]);
    const zeros = (): number[] => scene.months.map(() => 0);
    const entry = uses.get(key) ?? {
      use: { laneId, source, acceleratorId, offerId, pool, usageRatePerUnitHour, unitHours: [], work: [] },
      unitHours: zeros(),
      work: zeros(),
    };
    uses.set(key, entry);
    const hours = scene.hours.get(row.blockId) ?? [];
    scene.months.forEach((_, t) => {
      entry.unitHours[t] = (entry.unitHours[t] ?? 0) + (row.unitsByMonth[t] ?? 0) * (hours[t] ?? 0);
      entry.work[t] = (entry.work[t] ?? 0) + (row.workPerHourByMonth[t] ?? 0) * (hours[t] ?? 0);
    });
  }
  return [...uses.values()].map(({ use, unitHours, work }) => ({ ...use, unitHours, work }));
}

/** Whether capacity of a contract of so many months with one provider belongs to a pool told apart by them. */
function mayHold(origin: PoolOrigin | undefined, provider: string, termMonths: number): boolean {
  if (origin === undefined) return true;
  return (
    (origin.provider === null || origin.provider === provider) &&
    (origin.longestTermMonths === null || termMonths <= origin.longestTermMonths)
  );
}

/** The pool of committed capacity that a term belongs to: of the classes that its length keeps, the shortest; null for promised spend. */
export function poolOfTerm(scene: MetricScene, band: BandResult, term: TermSeries): string | null {
  const contract = scene.contracts.get(term.contractId);
  if (contract === undefined || term.acceleratorId === null) return null;
  const months = monthsBetween(term.firstMonth, term.lastMonth) + 1;
  const lengthOf = ({ origin }: CapacitySeries): number => origin?.longestTermMonths ?? Infinity;
  const [pool] = band.capacity
    .filter(
      (series) =>
        series.acceleratorId === term.acceleratorId &&
        series.usageRatePerUnitHour === contract.usageRatePerUnitHour &&
        mayHold(series.origin, contract.provider, months),
    )
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
  return pool === undefined ? null : poolKey(pool);
}
