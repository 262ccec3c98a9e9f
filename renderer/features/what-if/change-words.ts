/** A factor as what it changes: “as it is”, “+10 %”, “−25 %”. */
export function changeWords(factor: number): string {
  const percent = Math.round((factor - 1) * 100);
  if (percent === 0) return 'as it is';
  return percent > 0 ? `+${percent} %` : `−${-percent} %`;
}
