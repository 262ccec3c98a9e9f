import { loadBlockHours } from '../../../shared/domain/load-blocks.ts';
import { monthsOfHorizon } from '../../../shared/domain/month.ts';
import type { BandResult } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';

/** What runs on demand on one accelerator: units by load block and month, and what is paid for a unit-hour by month. */
export type OnDemandUse = {
  readonly acceleratorId: string;
  /** `units[b][t]`. */
  readonly units: readonly (readonly number[])[];
  /** Plan currency; 0 in months in which nothing runs: `rate[t]`. */
  readonly rate: readonly number[];
  /** `hours[b][t]`. */
  readonly hours: readonly (readonly number[])[];
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** What runs on demand in months before the reveal month on average over the bands, and then in one of them. */
export function seenUse(
  input: SolveInput,
  bands: readonly BandResult[],
  bandId: string,
  acceleratorId: string,
): OnDemandUse {
  const { assumptions, startMonth, horizonMonths } = input;
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const hours = loadBlockHours(assumptions.loadBlocks, months);
  const weightAt = (band: BandResult, t: number): number => {
    if (t < assumptions.policy.revealMonth) return band.probability;
    return band.bandId === bandId ? 1 : 0;
  };
  const isOf = (entry: { readonly acceleratorId: string | null; readonly source: string }): boolean =>
    entry.source === 'on-demand' && entry.acceleratorId === acceleratorId;
  const units = assumptions.loadBlocks.blocks.map(({ id }) =>
    months.map((_, t) =>
      total(
        bands.map((band) => {
          const here = band.dispatch.filter((entry) => isOf(entry) && entry.blockId === id);
          return weightAt(band, t) * total(here.map(({ unitsByMonth }) => unitsByMonth[t] ?? 0));
        }),
      ),
    ),
  );
  const rate = months.map((_, t) => {
    const paid = total(
      bands.map(
        (band) =>
          weightAt(band, t) * total(band.costs.filter(isOf).map(({ effectiveByMonth }) => effectiveByMonth[t] ?? 0)),
      ),
    );
    const unitHours = total(units.map((row, b) => (row[t] ?? 0) * (hours[b]?.[t] ?? 0)));
    return unitHours > 0 ? paid / unitHours : 0;
  });
  return { acceleratorId, units, rate, hours };
}

/** Unit-hours used in a month of the slice of capacity between two levels of units. */
export function usedBetween({ units, hours }: OnDemandUse, from: number, to: number, t: number): number {
  return total(units.map((row, b) => Math.min(Math.max((row[t] ?? 0) - from, 0), to - from) * (hours[b]?.[t] ?? 0)));
}
