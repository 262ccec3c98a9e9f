import { compareRow, type BenchRow } from '../bench-row.ts';
import { EVALUATION, OPTIMUM } from '../our-task.ts';
import type { SizeName } from '../plan/sizes.ts';
import { sliderChanges } from '../plan/slider-changes.ts';
import { type OurRun, partOf } from '../run-ours.ts';
import { LINEAR_TOLERANCE } from './tolerances.ts';

const NAME = 'slider-over-evaluation';

/** Our optimiser under the sliders of one plan. */
export type SliderRun = { readonly seed: number; readonly run: OurRun };

/**
 * How many exact evaluations of one portfolio the slowest slider takes: an evaluation is the floor. The portfolio of the
 * optimum must cost what the optimum was said to cost.
 */
export function sliderOverEvaluationRow(size: SizeName, runs: readonly SliderRun[]): BenchRow {
  const rows = sliderChanges.map(({ name }) => {
    const pairs = runs.map(({ seed, run }) => ({
      seed,
      ours: { ...partOf(run, OPTIMUM), seconds: partOf(run, name).seconds },
      other: partOf(run, EVALUATION),
    }));
    const row = compareRow(NAME, size, 'one evaluation', pairs, LINEAR_TOLERANCE);
    return { ...row, ratio: row.ratio === null ? null : 1 / row.ratio };
  });
  const [slowest] = rows.toSorted((a, b) => (b.oursSeconds ?? 0) - (a.oursSeconds ?? 0));
  if (slowest === undefined) throw new Error('No slider was measured.');
  return slowest;
}
