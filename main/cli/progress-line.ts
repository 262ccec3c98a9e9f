import { RefusedInput } from '../../shared/domain/problem.ts';
import type { SolveProgress } from '../../shared/domain/solution.ts';
import type { Call } from './command.ts';

function money(amount: number | null): string {
  return amount === null ? 'none yet' : amount.toLocaleString('en-US', { maximumFractionDigits: 0 });
}

function percent(share: number | null): string {
  return share === null ? 'unknown' : `${(share * 100).toPrecision(3)} %`;
}

function textOf({ phase, best, bound, gap }: SolveProgress): string {
  return `${phase}: best ${money(best)}, bound ${money(bound)}, gap ${percent(gap)}`;
}

/** Tells progress on standard error, a line whenever what it says has changed. Throws `RefusedInput` for an unknown way. */
export function progressTeller(call: Call): (progress: SolveProgress) => void {
  const way = call.option('progress') ?? 'text';
  if (way === 'none') return () => {};
  if (way !== 'text' && way !== 'json') {
    throw new RefusedInput([{ path: '--progress', sentence: `“${way}” is none of text, json and none.` }]);
  }
  let last = '';
  return (progress) => {
    const { seconds, ...rest } = progress;
    const said = way === 'json' ? JSON.stringify(rest) : textOf(progress);
    if (said === last) return;
    last = said;
    call.terminal.say(way === 'json' ? JSON.stringify(progress) : `${seconds.toFixed(1)} s  ${said}`);
  };
}
