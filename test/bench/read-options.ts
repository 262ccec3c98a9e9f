import { parseArgs } from 'node:util';
import type { BenchChoice } from './bench-context.ts';
import { goals } from './goals/goals.ts';
import { type SizeName, sizeNames } from './plan/sizes.ts';

/** What the bench was asked for. */
export type BenchOptions = {
  readonly goalNames: readonly string[];
  /** Null: the usual ones. */
  readonly baselineNames: readonly string[] | null;
  readonly choice: BenchChoice;
  readonly isJson: boolean;
};

/** A short run for a machine that only looks whether everything works: small plans, nothing proven about speed. */
const SHORT = {
  goalNames: ['cold-lp', 'slider', 'frontier-cvar'],
  choice: { sizes: ['S1'], seeds: [1], repeats: 1, limitSeconds: 20, frontierPoints: 2, isShort: true },
} as const;

const USUAL: BenchChoice = {
  sizes: null,
  seeds: [1, 2, 3],
  repeats: 1,
  limitSeconds: 300,
  frontierPoints: 20,
  isShort: false,
};

export const helpText = `Measures the optimiser against others on generated plans.

  npm run bench -- [options]

  --goal NAME        only this goal; may stand several times: ${goals.map(({ name }) => name).join(', ')}
  --size NAME        instead of the goal's own sizes; may stand several times: ${sizeNames.join(', ')}
  --seeds 1,2,3      which plans of that size
  --repeats N        how often each is measured, everyone in turn; medians are told
  --limit SECONDS    longest time for one solve
  --points N         points of a frontier
  --baseline NAME    only this solver; may stand several times
  --short            small plans, one seed, under a minute
  --json             a list of figures instead of the table

Seconds are those of the solve: neither building, writing nor reading the model counts, for anyone. Seconds of programs
are the ones they tell (processor time), ours are those of the clock: a busy computer makes ours look slower.
No ratio is told where objectives differ by more than 1e-6 (in whole numbers: the gap) or one was not found.
`;

function oneOf<T extends string>(kind: string, names: readonly T[], given: readonly string[]): T[] {
  return given.map((name) => {
    const found = names.find((known) => known === name);
    if (found === undefined) throw new Error(`There is no ${kind} “${name}”: use ${names.join(', ')}.`);
    return found;
  });
}

function positive(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`--${option} must be a number above 0, not “${text}”.`);
  return value;
}

function whole(option: string, text: string): number {
  const value = positive(option, text);
  if (!Number.isInteger(value)) throw new Error(`--${option} must be a whole number, not “${text}”.`);
  return value;
}

/** Reads the command line; null when help is asked for. Throws a sentence about anything it does not know. */
export function readOptions(args: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      goal: { type: 'string', multiple: true },
      size: { type: 'string', multiple: true },
      baseline: { type: 'string', multiple: true },
      seeds: { type: 'string' },
      repeats: { type: 'string' },
      limit: { type: 'string' },
      points: { type: 'string' },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const goalNames = goals.map(({ name }) => name);
  const base: BenchChoice = values.short ? SHORT.choice : USUAL;
  const sizes: readonly SizeName[] | null =
    values.size === undefined ? base.sizes : oneOf('size', sizeNames, values.size);
  return {
    goalNames:
      values.goal === undefined ? (values.short ? SHORT.goalNames : goalNames) : oneOf('goal', goalNames, values.goal),
    baselineNames: values.baseline ?? null,
    choice: {
      sizes,
      seeds: values.seeds === undefined ? base.seeds : values.seeds.split(',').map((seed) => whole('seeds', seed)),
      repeats: values.repeats === undefined ? base.repeats : whole('repeats', values.repeats),
      limitSeconds: values.limit === undefined ? base.limitSeconds : positive('limit', values.limit),
      frontierPoints: values.points === undefined ? base.frontierPoints : whole('points', values.points),
      isShort: base.isShort,
    },
    isJson: values.json,
  };
}
