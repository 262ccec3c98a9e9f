import { isMadeIn } from './decision-group.ts';
import type { PortfolioData } from './portfolio-data.ts';
import type { Variables } from './variables.ts';

/** Values below this are the solver's noise, not decisions. Units and work per hour. */
const NOISE = 1e-9;

/** What was decided, in units, without the solver's columns. */
export type Decisions = {
  /** Units started: `band` null is every band. */
  readonly purchases: readonly {
    readonly contract: number;
    readonly start: number;
    readonly band: number | null;
    readonly units: number;
  }[];
  readonly committed: readonly {
    readonly placement: number;
    readonly pool: number;
    readonly t: number;
    readonly b: number;
    readonly s: number;
    readonly units: number;
  }[];
  readonly elastic: readonly {
    readonly placement: number;
    readonly elastic: number;
    readonly t: number;
    readonly b: number;
    readonly s: number;
    readonly units: number;
  }[];
  readonly unmet: readonly {
    readonly lane: number;
    readonly t: number;
    readonly b: number;
    readonly s: number;
    readonly workPerHour: number;
  }[];
  /** Work moved away from a block (negative) or to it, net. */
  readonly deferrals: readonly {
    readonly lane: number;
    readonly t: number;
    readonly b: number;
    readonly s: number;
    readonly workPerHour: number;
  }[];
};

/** Reads the decisions from column values; noise is left out. */
export function readDecisions(variables: Variables, columnValues: ArrayLike<number>): Decisions {
  const value = (column: number): number => columnValues[column] ?? 0;
  const valueOrNone = (column: number | null): number => (column === null ? 0 : value(column));
  return {
    purchases: variables.purchases
      .map(({ contract, start, band, column, unitsPerStep }) => ({
        contract,
        start,
        band,
        units: value(column) * unitsPerStep,
      }))
      .filter(({ units }) => units > NOISE),
    committed: variables.committed
      .filter(({ column }) => value(column) > NOISE)
      .map(({ placement, pool, t, b, s, column }) => ({ placement, pool, t, b, s, units: value(column) })),
    elastic: variables.elastic
      .filter(({ column }) => value(column) > NOISE)
      .map(({ placement, elastic, t, b, s, column }) => ({ placement, elastic, t, b, s, units: value(column) })),
    unmet: variables.unmet
      .filter(({ column }) => value(column) > NOISE)
      .map(({ lane, t, b, s, column }) => ({ lane, t, b, s, workPerHour: value(column) })),
    deferrals: variables.deferrals
      .map(({ lane, t, b, s, outColumn, inColumn }) => ({
        lane,
        t,
        b,
        s,
        workPerHour: valueOrNone(inColumn) - valueOrNone(outColumn),
      }))
      .filter(({ workPerHour }) => Math.abs(workPerHour) > NOISE),
  };
}

/** Units of a contract started in a month that a band has: the common ones and its own. */
export function unitsInBand(
  data: Pick<PortfolioData, 'decisionGroup'>,
  decisions: Decisions,
  s: number,
): { contract: number; start: number; units: number }[] {
  const merged = new Map<string, { contract: number; start: number; units: number }>();
  for (const { contract, start, band, units } of decisions.purchases) {
    if (!isMadeIn(data, band, s)) continue;
    const key = `${contract}/${start}`;
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { contract, start, units });
    else known.units += units;
  }
  return [...merged.values()].toSorted((a, b) => a.contract - b.contract || a.start - b.start);
}
