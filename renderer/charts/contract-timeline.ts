import { formatNumber } from '../ui/format/format-number.ts';

/** Units of a contract with one start and one end. Months are positions in the horizon and may lie outside it. */
export type Tranche = {
  readonly units: number;
  /** Latest month of signature; null when signed already. */
  readonly signBy: number | null;
  readonly start: number;
  /** Last month of the term, included. */
  readonly end: number;
  /** The same last month as `YYYY-MM`. */
  readonly lastMonth: string;
  readonly isLocked: boolean;
  /** Share of the units that is there, by month of the term, where not all are there from the start; the last share holds. */
  readonly deliveredShares?: readonly number[];
  /** What is special about it, in words; empty: nothing is. */
  readonly terms: readonly string[];
  /** Everything about it in one line. */
  readonly sentence: string;
};

/** A month in which a clause of a contract is used, for some of its units. */
export type TimelineMark = {
  /** Another term is added; units end early or are exchanged; units are sold on. */
  readonly kind: 'renewed' | 'ended' | 'sold-on';
  readonly month: number;
  /** Last month of the term that is added, or in which units are sold on; where units end, their last month. */
  readonly until: number;
  /** Place of the only band in which it is used; null: several, or every band. */
  readonly bandPosition: number | null;
};

/** One line of the timeline: the same contract, in one or more tranches ordered by start. */
export type TimelineBar = {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** Short name beside the bar: provider and term. */
  readonly label: string;
  /** Held already; to be signed in every band now; to be signed later, once the band is known. */
  readonly kind: 'existing' | 'sign-now' | 'sign-later';
  /** Place of the only band it is bought in; null: every band. */
  readonly bandPosition: number | null;
  readonly bandName: string | null;
  /** What its tranches count where it is not units: “USD an hour”. */
  readonly measure?: string;
  readonly tranches: readonly Tranche[];
  readonly marks: readonly TimelineMark[];
};

/** A line of the timeline: the heading of a group, or a contract. */
export type TimelineRow =
  | { readonly kind: 'heading'; readonly name: string }
  | { readonly kind: 'bar'; readonly bar: TimelineBar; readonly group: string };

/** What the contract timeline is drawn from. */
export type ContractTimeline = {
  readonly months: readonly string[];
  readonly rows: readonly TimelineRow[];
  /** Month from which bands are known apart; null: not within the horizon. */
  readonly reveal: number | null;
};

/** Units of a tranche that are there in a month. */
function unitsThere({ units, start, end, deliveredShares = [] }: Tranche, month: number): number {
  if (month < start || month > end) return 0;
  return units * (deliveredShares[Math.min(month - start, deliveredShares.length - 1)] ?? 1);
}

/** Units of a contract that run in a month. */
export function unitsInMonth(bar: TimelineBar, month: number): number {
  return bar.tranches.reduce((sum, tranche) => sum + unitsThere(tranche, month), 0);
}

/** The first and the last month in which any of it runs. */
export function barSpan(bar: TimelineBar): { readonly start: number; readonly end: number } {
  return {
    start: Math.min(...bar.tranches.map((tranche) => tranche.start)),
    end: Math.max(...bar.tranches.map((tranche) => tranche.end)),
  };
}

/** The most units that run at the same time. */
export function peakUnits(bar: TimelineBar): number {
  return Math.max(
    0,
    ...bar.tranches.flatMap(({ start, deliveredShares = [] }) =>
      [start, ...deliveredShares.map((_, month) => start + month)].map((month) => unitsInMonth(bar, month)),
    ),
  );
}

/** Units as contracts count them: whole, or to one decimal where an offer sells fractions. */
export function formatUnits(units: number): string {
  return formatNumber(units, Math.abs(units - Math.round(units)) < 0.05 ? 0 : 1);
}

/** An amount of a contract in words: “12 units”, “15 USD an hour”. */
export function amountText({ measure = 'units' }: Pick<TimelineBar, 'measure'>, amount: number): string {
  return `${formatUnits(amount)} ${measure}`;
}

/** The text on a bar: units, steps, the band when it is bought in one only, lock. */
export function barText(bar: TimelineBar): string {
  const steps = bar.tranches.length;
  const parts = [
    steps === 1 ? amountText(bar, peakUnits(bar)) : `up to ${amountText(bar, peakUnits(bar))}, ${steps} starts`,
  ];
  if (bar.bandName !== null) parts.push(`only if ${bar.bandName}`);
  if (bar.tranches.some(({ deliveredShares = [] }) => deliveredShares.length > 0)) parts.push('ramps up');
  if (bar.tranches.some((tranche) => tranche.isLocked)) parts.push('locked');
  return parts.join(' · ');
}
