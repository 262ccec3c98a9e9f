import { compareRow } from '../bench-row.ts';
import { benchInput } from '../plan/bench-input.ts';
import { type FrontierKind, frontierPoints } from '../plan/frontier-points.ts';
import { partOf, runOurs } from '../run-ours.ts';
import type { Goal } from './goal.ts';
import { measurePairs } from './measure-pairs.ts';
import { sumRow } from './summary-rows.ts';
import { LINEAR_TOLERANCE } from './tolerances.ts';

function frontierGoal(along: FrontierKind, words: string): Goal {
  const name = `frontier-${along}`;
  return {
    name,
    title: `a frontier of cost against ${words}: every point from nothing by the extensive form ÷ ours`,
    sizes: ['S2'],
    measure: async (context, size) => {
      const { linear: baselines, choice } = context;
      const pairs = await measurePairs(context, { baselines, isWhole: false, relativeGap: 0 }, async (seed) => {
        const work = { kind: 'frontier', along, points: choice.frontierPoints } as const;
        const run = await runOurs({
          plan: { size, seed, options: {} },
          limitSeconds: choice.limitSeconds,
          clock: choice.clock,
          work,
        });
        return frontierPoints(benchInput(size, seed), along, choice.frontierPoints).map((input, index) => ({
          name: `${index}`,
          input,
          ours: partOf(run, `${index}`),
        }));
      });
      return baselines.map((baseline) =>
        sumRow(
          name,
          [...pairs.values()].map((point) =>
            compareRow(name, size, baseline.name, point.get(baseline.name) ?? [], LINEAR_TOLERANCE),
          ),
        ),
      );
    },
  };
}

/** Frontiers: cost against CVaR, and against overcommit. */
export const frontiers: readonly Goal[] = [frontierGoal('cvar', 'CVaR'), frontierGoal('overcommit', 'overcommit')];
