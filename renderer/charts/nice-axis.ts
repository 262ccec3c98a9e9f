/** The end of an axis that starts at 0 and holds the value: 1, 2, 2.5, 5 or 10 times a power of ten per step, four steps at most five. */
export function niceAxisEnd(largest: number): { readonly end: number; readonly step: number } {
  if (!Number.isFinite(largest) || largest <= 0) return { end: 1, step: 0.25 };
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  return { end: Math.ceil(largest / step - 1e-9) * step, step };
}
