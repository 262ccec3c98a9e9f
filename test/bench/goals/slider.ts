import { compareRow } from '../bench-row.ts';
import { benchInput } from '../plan/bench-input.ts';
import { sliderChanges } from '../plan/slider-changes.ts';
import { partOf, runOurs } from '../run-ours.ts';
import type { Goal } from './goal.ts';
import { measurePairs } from './measure-pairs.ts';
import { type SliderRun, sliderOverEvaluationRow } from './slider-over-evaluation.ts';
import { meanRow, worstRow } from './summary-rows.ts';
import { LINEAR_TOLERANCE } from './tolerances.ts';

/** From the optimum of a plan to that of the changed plan, against solving the changed plan from nothing. */
export const slider: Goal = {
  name: 'slider',
  title: 'a slider to the new optimum: the extensive form cold ÷ ours, worst and mean; and ours ÷ one exact evaluation',
  sizes: ['S2'],
  measure: async (context, size) => {
    const { linear: baselines, choice } = context;
    const runs: SliderRun[] = [];
    const pairs = await measurePairs(context, { baselines, isWhole: false, relativeGap: 0 }, async (seed) => {
      const plan = { size, seed, options: {} };
      const run = await runOurs({
        plan,
        limitSeconds: choice.limitSeconds,
        clock: choice.clock,
        work: { kind: 'sliders' },
      });
      runs.push({ seed, run });
      const input = benchInput(size, seed);
      return sliderChanges.map(({ name, apply }) => ({ name, input: apply(input), ours: partOf(run, name) }));
    });
    const rowsByBaseline = baselines.flatMap((baseline) => {
      const rows = sliderChanges.map(({ name }) => {
        const list = pairs.get(name)?.get(baseline.name) ?? [];
        return compareRow(`slider-${name}`, size, baseline.name, list, LINEAR_TOLERANCE);
      });
      return [...rows, worstRow('slider-worst', rows), meanRow('slider-mean', rows)];
    });
    return [...rowsByBaseline, sliderOverEvaluationRow(size, runs)];
  },
};
