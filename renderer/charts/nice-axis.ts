/** An axis through 0 that holds both values, in even steps; `lowest` is at most 0. */
export function niceAxisSpan(lowest: number, highest: number): { min: number; max: number; interval: number } {
  const { step } = niceAxisEnd(Math.max(highest, -lowest));
  // No minus zero, which a chart would write out.
  const end = (value: number): number => (value > 0 ? Math.ceil(value / step - 1e-9) * step : 0);
  const max = end(highest);
  const below = end(-lowest);
  return { min: below === 0 ? 0 : -below, max: max === 0 && below === 0 ? niceAxisEnd(0).end : max, interval: step };
}

/** The end of an axis that starts at 0 and holds the value: 1, 2, 2.5, 5 or 10 times a power of ten per step, four steps at most five. */
export function niceAxisEnd(largest: number): { readonly end: number; readonly step: number } {
  if (!Number.isFinite(largest) || largest <= 0) return { end: 1, step: 0.25 };
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return { end: Math.ceil(largest / step - 1e-9) * step, step };
}
