/** A figure with its unit: “4.2 TB”, but “4.2 × 1M tokens” where the unit starts with a number itself. */
export function withUnit(figure: string, unit: string): string {
  return /^\d/.test(unit) ? `${figure} × ${unit}` : `${figure} ${unit}`;
}
