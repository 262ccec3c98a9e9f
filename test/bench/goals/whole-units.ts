import type { Answer } from '../answer.ts';
import { compareRow } from '../bench-row.ts';
import { OPTIMUM } from '../our-task.ts';
import { benchInput } from '../plan/bench-input.ts';
import { partOf, runOurs } from '../run-ours.ts';
import type { Goal } from './goal.ts';
import { measurePairs } from './measure-pairs.ts';
import { WHOLE_GAP } from './tolerances.ts';

/** Not solved where the gap was not reached. */
function asFarAsProven(answer: Answer): Answer {
  const { objective, bound } = answer;
  if (objective === null) return answer;
  const gap = bound === null ? Infinity : (objective - bound) / Math.abs(objective);
  if (gap <= WHOLE_GAP) return answer;
  return { ...answer, isSolved: false, note: `not solved to 0.1 %, only to ${(gap * 100).toFixed(3)} %` };
}

function wholeGoal(blockUnits: number): Goal {
  const name = `whole-units-${blockUnits}`;
  return {
    name,
    title: `blocks of ${blockUnits} to a gap of 0.1 %: the extensive form ÷ ours`,
    sizes: ['S2'],
    measure: async (context, size) => {
      const { whole: baselines, choice } = context;
      const options = { blockUnits };
      const task = { baselines, isWhole: true, relativeGap: WHOLE_GAP };
      const pairs = await measurePairs(context, task, async (seed) => {
        const work = { kind: 'whole-units', relativeGap: WHOLE_GAP } as const;
        const run = await runOurs({
          plan: { size, seed, options },
          limitSeconds: choice.limitSeconds,
          clock: choice.clock,
          work,
        });
        return [{ name: OPTIMUM, input: benchInput(size, seed, options), ours: asFarAsProven(partOf(run, OPTIMUM)) }];
      });
      return [...(pairs.get(OPTIMUM) ?? [])].map(([baseline, list]) =>
        compareRow(name, size, baseline, list, WHOLE_GAP),
      );
    },
  };
}

/** The cheapest portfolio in whole units, and in whole nodes of eight. */
export const wholeUnitGoals: readonly Goal[] = [wholeGoal(1), wholeGoal(8)];
