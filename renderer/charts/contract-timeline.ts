/** One contract on the timeline. Months are positions in the horizon and may lie outside it. */
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
  /** How many units, as text. */
  readonly units: string;
  /** Latest month of signature; null when signed already. */
  readonly signBy: number | null;
  readonly start: number;
  /** Last month of the term, included. */
  readonly end: number;
  /** The same last month as `YYYY-MM`. */
  readonly lastMonth: string;
  readonly isLocked: boolean;
  /** Everything about it, one line each. */
  readonly details: readonly string[];
};

/** A line of the timeline: the heading of a group, or one contract. */
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

/** The text on a bar: units, band when it is bought in one only, lock. */
export function barText(bar: TimelineBar): string {
  const parts = [`${bar.units} units`];
  if (bar.bandName !== null) parts.push(`only if ${bar.bandName}`);
  if (bar.isLocked) parts.push('locked');
  return parts.join(' · ');
}
