/** Passes values on at most once per interval; the newest of those held back follows at its end. */
export type Throttle<T> = {
  readonly push: (value: T) => void;
  /** Drops what is held back and passes nothing on from now on. */
  readonly end: () => void;
};

/** Makes a throttle that hands values to `pass`. */
export function createThrottle<T>(intervalMs: number, pass: (value: T) => void): Throttle<T> {
  let held: { readonly value: T } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let hasEnded = false;

  function onInterval(): void {
    timer = null;
    if (held === null) return;
    const { value } = held;
    held = null;
    passNow(value);
  }

  function passNow(value: T): void {
    timer = setTimeout(onInterval, intervalMs);
    timer.unref();
    pass(value);
  }

  return {
    push(value) {
      if (hasEnded) return;
      if (timer === null) passNow(value);
      else held = { value };
    },
    end() {
      hasEnded = true;
      held = null;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
