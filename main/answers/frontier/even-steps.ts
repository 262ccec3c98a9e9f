/** `count` numbers from one to the other, evenly apart, both included. */
export function evenSteps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, n) => from + ((to - from) * n) / (count - 1));
}
