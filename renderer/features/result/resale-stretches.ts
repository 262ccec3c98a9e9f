import { formatUnits } from '../../charts/contract-timeline.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';

/** Months in a row in which units of an offer are sold on, with the bands in which they are. */
export type ResaleStretch = {
  /** Positions in the horizon, both included. */
  readonly first: number;
  readonly last: number;
  /** The most units at the same time. */
  readonly most: number;
  readonly bands: readonly SceneBand[];
};

/** The most units of an offer sold on in any block of each month of a band. */
export function mostSoldOn({ months }: ResultScene, { result }: SceneBand, offerId: string): readonly number[] {
  const mine = result.resales.filter((series) => series.offerId === offerId);
  return months.map((_, t) => mine.reduce((most, { unitsByMonth }) => Math.max(most, unitsByMonth[t] ?? 0), 0));
}

/** Where units of an offer are sold on in some bands; what is the same in several of them is told once. */
export function resaleStretches(
  scene: ResultScene,
  bands: readonly SceneBand[],
  offerId: string,
): readonly ResaleStretch[] {
  const told = new Map<string, ResaleStretch>();
  for (const band of bands) {
    const sold = mostSoldOn(scene, band, offerId);
    let first = sold.findIndex((units) => units > 0);
    while (first >= 0) {
      const behind = sold.findIndex((units, t) => t > first && units <= 0);
      const last = (behind < 0 ? sold.length : behind) - 1;
      const most = Math.max(...sold.slice(first, last + 1));
      const key = [first, last, formatUnits(most)].join(' ');
      told.set(key, { first, last, most, bands: [...(told.get(key)?.bands ?? []), band] });
      first = sold.findIndex((units, t) => t > last && units > 0);
    }
  }
  return [...told.values()].toSorted((a, b) => a.first - b.first || a.last - b.last);
}

/** “up to 10 units sold on from Mar 2027 to May 2027, only if Conservative”; `of`: the bands it could be in. */
export function resaleStretchWords(
  { months }: ResultScene,
  { first, last, most, bands }: ResaleStretch,
  of: readonly SceneBand[],
): string {
  const from = formatMonth(months[first] ?? '');
  const when = first === last ? `in ${from}` : `from ${from} to ${formatMonth(months[last] ?? '')}`;
  const only = bands.length === of.length ? '' : `, only if ${bands.map(({ name }) => name).join(' or ')}`;
  return `up to ${formatUnits(most)} units sold on ${when}${only}`;
}
