import { parseArgs } from 'node:util';
import type { BenchChoice } from './bench-context.ts';
import { clockSchema } from './clock.ts';
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
  choice: { sizes: ['S1'], seeds: [1], repeats: 1, limitSeconds: 20, frontierPoints: 2, clock: 'wall', isShort: true },
} as const;

const USUAL: BenchChoice = {
  sizes: null,
  seeds: [1, 2, 3],
  repeats: 1,
  limitSeconds: 300,
  frontierPoints: 20,
  clock: 'wall',
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
  --clock NAME       wall, or processor: which seconds are told of ours and of HiGHS as WebAssembly
  --baseline NAME    only this solver; may stand several times
  --short            small plans, one seed, under a minute
  --json             a list of figures instead of the table

Seconds are those of the solve: neither building, writing nor reading the model counts, for anyone. Seconds of programs
are the ones they tell, of the processor. Those of ours and of WebAssembly are of the clock on the wall, so that a busy
computer makes them look slower; --clock processor tells theirs in the same way.
No ratio is told where objectives differ by more than 1e-6 (in whole numbers: the gap) or one was not found.
`;

function oneOf<T extends string>(kind: string, names: readonly T[], given: string): T {
  const found = names.find((known) => known === given);
  if (found === undefined) throw new Error(`There is no ${kind} “${given}”: use ${names.join(', ')}.`);
  return found;
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
      clock: { type: 'string' },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const allGoals = goals.map(({ name }) => name);
  const usualGoals = values.short ? SHORT.goalNames : allGoals;
  const base: BenchChoice = values.short ? SHORT.choice : USUAL;
  const sizes: readonly SizeName[] | null = values.size?.map((size) => oneOf('size', sizeNames, size)) ?? base.sizes;
  return {
    goalNames: values.goal?.map((goal) => oneOf('goal', allGoals, goal)) ?? usualGoals,
    baselineNames: values.baseline ?? null,
    choice: {
      sizes,
      seeds: values.seeds === undefined ? base.seeds : values.seeds.split(',').map((seed) => whole('seeds', seed)),
      repeats: values.repeats === undefined ? base.repeats : whole('repeats', values.repeats),
      limitSeconds: values.limit === undefined ? base.limitSeconds : positive('limit', values.limit),
      frontierPoints: values.points === undefined ? base.frontierPoints : whole('points', values.points),
      clock: values.clock === undefined ? base.clock : oneOf('clock', clockSchema.options, values.clock),
      isShort: base.isShort,
    },
    isJson: values.json,
  };
}
