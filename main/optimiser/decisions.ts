import type { ContractTerm } from './costs.ts';
import type { StandbyVariable } from './standby-variables.ts';
import type { EndKind } from './term-variables.ts';
import { purchasesOf, type Variables } from './variables.ts';

/** Values below this are the solver's noise, not decisions. Units and work per hour. */
const NOISE = 1e-9;

/** What was decided, in units, without the solver's columns. */
export type Decisions = {
  /** Units started, over all tiers: `band` null is every band. */
  readonly purchases: readonly {
    readonly contract: number;
    readonly start: number;
    readonly band: number | null;
    readonly units: number;
  }[];
  /** Units renewed for another term. */
  readonly renewals: readonly (ContractTerm & { readonly band: number | null; readonly units: number })[];
  /** Units that left a term at the start of month `t`. */
  readonly ends: readonly {
    readonly kind: EndKind;
    readonly term: ContractTerm;
    readonly t: number;
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
  /** Units at the rate card of a spend commitment. */
  readonly spendUse: readonly {
    readonly placement: number;
    readonly contract: number;
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
  /** Committed units sold on. */
  readonly resales: readonly {
    readonly contract: number;
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
  readonly standby: readonly (Omit<StandbyVariable, 'column'> & { readonly units: number })[];
  readonly runs: readonly {
    readonly lane: number;
    readonly run: number;
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
    purchases: purchasesOf(variables)
      .map((tiers) => ({
        contract: tiers[0].contract,
        start: tiers[0].start,
        band: tiers[0].band,
        units: tiers.reduce((sum, { column, unitsPerStep }) => sum + value(column) * unitsPerStep, 0),
      }))
      .filter(({ units }) => units > NOISE),
    renewals: variables.renewals
      .filter(({ column }) => value(column) > NOISE)
      .map(({ contract, start, purchaseStart, priceFactor, band, column }) => ({
        contract,
        start,
        purchaseStart,
        priceFactor,
        band,
        units: value(column),
      })),
    ends: variables.ends
      .filter(({ column }) => value(column) > NOISE)
      .map(({ kind, term, t, band, column }) => ({ kind, term, t, band, units: value(column) })),
    committed: variables.committed
      .filter(({ column }) => value(column) > NOISE)
      .map(({ placement, pool, t, b, s, column }) => ({ placement, pool, t, b, s, units: value(column) })),
    spendUse: variables.spendUse
      .filter(({ column }) => value(column) > NOISE)
      .map(({ placement, contract, t, b, s, column }) => ({ placement, contract, t, b, s, units: value(column) })),
    elastic: variables.elastic
      .filter(({ column }) => value(column) > NOISE)
      .map(({ placement, elastic, t, b, s, column }) => ({ placement, elastic, t, b, s, units: value(column) })),
    resales: variables.resales
      .filter(({ column }) => value(column) > NOISE)
      .map(({ contract, t, b, s, column }) => ({ contract, t, b, s, units: value(column) })),
    unmet: variables.unmet
      .filter(({ column }) => value(column) > NOISE)
      .map(({ lane, t, b, s, column }) => ({ lane, t, b, s, workPerHour: value(column) })),
    standby: variables.standby
      .filter(({ column }) => value(column) > NOISE)
      .map(({ column, ...standby }) => ({ ...standby, units: value(column) })),
    runs: variables.runs
      .filter(({ column }) => value(column) > NOISE)
      .map(({ lane, run, t, b, s, column }) => ({ lane, run, t, b, s, workPerHour: value(column) })),
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

/** The decisions of dispatch by band, beside those that are made before any. */
export function decisionsByBand(decisions: Decisions): (s: number) => Decisions {
  const split = <T extends { readonly s: number }>(list: readonly T[]): ((s: number) => readonly T[]) => {
    const byBand = Map.groupBy(list, ({ s }) => s);
    return (s) => byBand.get(s) ?? [];
  };
  const committed = split(decisions.committed);
  const spendUse = split(decisions.spendUse);
  const elastic = split(decisions.elastic);
  const resales = split(decisions.resales);
  const unmet = split(decisions.unmet);
  const standby = split(decisions.standby);
  const runs = split(decisions.runs);
  const deferrals = split(decisions.deferrals);
  return (s) => ({
    ...decisions,
    committed: committed(s),
    spendUse: spendUse(s),
    elastic: elastic(s),
    resales: resales(s),
    unmet: unmet(s),
    standby: standby(s),
    runs: runs(s),
    deferrals: deferrals(s),
  });
}
