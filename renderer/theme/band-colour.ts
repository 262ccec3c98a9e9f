const HUES = 6;

/** CSS colour of the band at that position in the plan's list of bands; hues repeat after six bands. */
export function bandColour(position: number): string {
  return `var(--lw-band-${(position % HUES) + 1})`;
}
