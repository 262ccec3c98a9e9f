import type { FuturesProgress } from '../../shared/domain/futures-result.ts';
import type { QuestionProgress } from '../../shared/domain/questions/question.ts';
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

/**
 * Says a line on standard error whenever what it says has changed; the time does not count as a change. Throws
 * `RefusedInput` for an unknown way.
 */
function teller<Progress extends { readonly seconds: number }>(
  call: Call,
  words: (progress: Progress) => string,
): (progress: Progress) => void {
  const way = call.option('progress') ?? 'text';
  if (way === 'none') return () => {};
  if (way !== 'text' && way !== 'json') {
    throw new RefusedInput([{ path: '--progress', sentence: `“${way}” is none of text, json and none.` }]);
  }
  let last = '';
  return (progress) => {
    const { seconds, ...rest } = progress;
    const said = way === 'json' ? JSON.stringify(rest) : words(progress);
    if (said === last) return;
    last = said;
    call.terminal.say(way === 'json' ? JSON.stringify(progress) : `${seconds.toFixed(1)} s  ${said}`);
  };
}

/** Tells the progress of a solve. Throws `RefusedInput` for an unknown way. */
export function progressTeller(call: Call): (progress: SolveProgress) => void {
  return teller(call, textOf);
}

/** Tells the progress of a sampling. Throws `RefusedInput` for an unknown way. */
export function samplingTeller(call: Call): (progress: FuturesProgress) => void {
  return teller(call, ({ pathsDone, pathCount, expectedCost, standardError }) => {
    const precision = standardError === null ? '' : ` ± ${money(standardError)}`;
    return `${pathsDone} of ${pathCount} paths: expected cost ${money(expectedCost)}${precision}`;
  });
}

/** Tells how far a question is answered. Throws `RefusedInput` for an unknown way. */
export function questionTeller(call: Call): (progress: QuestionProgress) => void {
  return teller(call, ({ done, total, doing }) => `${done} of ${total}: ${doing}`);
}
