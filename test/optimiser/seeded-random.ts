/** Random numbers that are the same on every run and machine. */
export type SeededRandom = {
  /** From `low` up to `high`, rounded to three decimals so that failing plans can be read. */
  readonly between: (low: number, high: number) => number;
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  /** A copy in another order. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
};

/** Mulberry32: a 32-bit generator by Tommy Ettinger, enough for test data. */
export function seededRandom(seed: number): SeededRandom {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(unit() * (high - low + 1));
  return {
    between: (low, high) => Math.round((low + unit() * (high - low)) * 1000) / 1000,
    whole,
    chance: (probability) => unit() < probability,
    pick: (list) => {
      const picked = list[whole(0, list.length - 1)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    shuffle: (list) =>
      list
        .map((element) => ({ element, key: unit() }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ element }) => element),
  };
}
