import { compareRow } from '../bench-row.ts';
import { OPTIMUM } from '../our-task.ts';
import { benchInput } from '../plan/bench-input.ts';
import { partOf, runOurs } from '../run-ours.ts';
import type { Goal } from './goal.ts';
import { measurePairs } from './measure-pairs.ts';
import { LINEAR_TOLERANCE } from './tolerances.ts';

/** The optimum in any fractions of units, from nothing. */
export const coldLp: Goal = {
  name: 'cold-lp',
  title: 'cold linear program: the extensive form ÷ ours',
  sizes: ['S2', 'S3'],
  measure: async (context, size) => {
    const { linear: baselines, choice } = context;
    const pairs = await measurePairs(context, { baselines, isWhole: false, relativeGap: 0 }, async (seed) => {
      const plan = { size, seed, options: {} };
      const run = await runOurs({
        plan,
        limitSeconds: choice.limitSeconds,
        clock: choice.clock,
        work: { kind: 'cold' },
      });
      return [{ name: OPTIMUM, input: benchInput(size, seed), ours: partOf(run, OPTIMUM) }];
    });
    return [...(pairs.get(OPTIMUM) ?? [])].map(([baseline, list]) =>
      compareRow('cold-lp', size, baseline, list, LINEAR_TOLERANCE),
    );
  },
};
