import type { Answer } from '../answer.ts';
import { compareRow, type Pair } from '../bench-row.ts';
import { OPTIMUM } from '../our-task.ts';
import { planSizes, type SizeName } from '../plan/sizes.ts';
import { partOf, runOurs } from '../run-ours.ts';
import type { Goal } from './goal.ts';

const FEW_BANDS: SizeName = 'S2';

/** How much longer many bands take than three, and in how much memory. Objectives are not comparable. */
export const bands: Goal = {
  name: 'bands',
  title: 'ours with many bands ÷ ours with 3',
  sizes: ['S4-200'],
  measure: async ({ choice, tell }, size) => {
    const askOurs = async (chosen: SizeName, seed: number): Promise<Answer> => {
      const plan = { size: chosen, seed, options: {} };
      const answer = partOf(
        await runOurs({ plan, limitSeconds: choice.limitSeconds, clock: choice.clock, work: { kind: 'cold' } }),
        OPTIMUM,
      );
      tell(`seed ${seed}, ${planSizes[chosen].bands} bands: ours ${answer.seconds.toFixed(3)} s ${answer.note}`);
      return answer;
    };
    const pairs: Pair[] = [];
    for (const seed of choice.seeds) {
      for (let repeat = 0; repeat < choice.repeats; repeat++) {
        pairs.push({ seed, ours: await askOurs(size, seed), other: await askOurs(FEW_BANDS, seed) });
      }
    }
    const row = compareRow('bands', size, 'ours with 3 bands', pairs, Infinity);
    return [{ ...row, ratio: row.ratio === null ? null : 1 / row.ratio, objectiveDifference: null }];
  },
};
