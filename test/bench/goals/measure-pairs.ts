import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { Answer } from '../answer.ts';
import type { Baseline } from '../baselines/baseline.ts';
import type { BenchContext } from '../bench-context.ts';
import type { Pair } from '../bench-row.ts';
import { withWrittenModel } from '../written-model.ts';

/** One plan that others solve too: its name within the goal, and what ours made of it. */
export type Question = { readonly name: string; readonly input: SolveInput; readonly ours: Answer };

/** How the others are to solve it. */
export type OtherTask = {
  readonly baselines: readonly Baseline[];
  readonly isWhole: boolean;
  readonly relativeGap: number;
};

/** Pairs by question and baseline: `pairs.get(question)?.get(baseline)`. */
export type Pairs = ReadonlyMap<string, ReadonlyMap<string, readonly Pair[]>>;

/** Asks ours and then the others, seed by seed and again for each repeat, so that all meet the same conditions. */
export async function measurePairs(
  { choice, tell }: BenchContext,
  { baselines, isWhole, relativeGap }: OtherTask,
  askOurs: (seed: number) => Promise<readonly Question[]>,
): Promise<Pairs> {
  const pairs = new Map<string, Map<string, Pair[]>>();
  for (const seed of choice.seeds) {
    for (let repeat = 0; repeat < choice.repeats; repeat++) {
      for (const { name, input, ours } of await askOurs(seed)) {
        const byBaseline = pairs.get(name) ?? new Map<string, Pair[]>();
        pairs.set(name, byBaseline);
        tell(`seed ${seed}, ${name}: ours ${ours.seconds.toFixed(3)} s${ours.note === '' ? '' : ` (${ours.note})`}`);
        await withWrittenModel(input, async ({ mpsFile, extent }) => {
          tell(`seed ${seed}, ${name}: the extensive form has ${extent}`);
          for (const baseline of baselines) {
            const { limitSeconds, clock } = choice;
            const other = await baseline.solve({ mpsFile, isWhole, limitSeconds, clock, relativeGap });
            tell(`seed ${seed}, ${name}: ${baseline.name} ${other.seconds.toFixed(3)} s ${other.note}`);
            byBaseline.set(baseline.name, [...(byBaseline.get(baseline.name) ?? []), { seed, ours, other }]);
          }
        });
      }
    }
  }
  return pairs;
}
