/** One demand future of a fan chart. */
export type FanBand = {
  readonly id: string;
  readonly name: string;
  /** 0 to 1. */
  readonly probability: number;
  /** One value per month. */
  readonly values: readonly number[];
};

/** What a fan chart is drawn from: one line per band, in the plan's order. */
export type Fan = {
  /** Each `YYYY-MM`. */
  readonly months: readonly string[];
  readonly unit: string;
  readonly bands: readonly FanBand[];
};

/** The lowest and highest band of each month. */
export function fanEdges(fan: Fan): { readonly low: readonly number[]; readonly high: readonly number[] } {
  const edge = (pick: (...values: number[]) => number): number[] =>
    fan.months.map((_, t) => (fan.bands.length === 0 ? 0 : pick(...fan.bands.map((band) => band.values[t] ?? 0))));
  return { low: edge(Math.min), high: edge(Math.max) };
}
