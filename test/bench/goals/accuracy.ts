import { compareRow, type BenchRow } from '../bench-row.ts';
import { OPTIMUM } from '../our-task.ts';
import { benchInput } from '../plan/bench-input.ts';
import type { PlanOptions } from '../plan/bench-policy.ts';
import { partOf, runOurs } from '../run-ours.ts';
import type { Goal } from './goal.ts';
import { measurePairs, type Question } from './measure-pairs.ts';
import { LINEAR_TOLERANCE } from './tolerances.ts';

const RISK_WEIGHTS = [0, 0.5, 0.99] as const;
const OPTIONS: Readonly<Record<string, Partial<PlanOptions>>> = {
  'all rules': {},
  'reveal in month 6': { decide: 6 },
  'no overcommit cap': { idleShare: null },
  'budgets on commitments': { budgets: 'committed' },
};

const variants = Object.entries(OPTIONS).flatMap(([name, options]) =>
  RISK_WEIGHTS.map((riskWeight) => ({ name: `${name}, λ ${riskWeight}`, options: { ...options, riskWeight } })),
);

/** How far our optima lie from those of the extensive form, over risk weights and options. */
export const accuracy: Goal = {
  name: 'accuracy',
  title: 'largest relative difference to the optimum of the extensive form',
  sizes: ['S1'],
  measure: async (context, size): Promise<BenchRow[]> => {
    const baselines = context.linear.slice(0, 1);
    const { choice } = context;
    const pairs = await measurePairs(context, { baselines, isWhole: false, relativeGap: 0 }, async (seed) => {
      const questions: Question[] = [];
      for (const { name, options } of variants) {
        const run = await runOurs({
          plan: { size, seed, options },
          limitSeconds: choice.limitSeconds,
          clock: choice.clock,
          work: { kind: 'cold' },
        });
        questions.push({ name, input: benchInput(size, seed, options), ours: partOf(run, OPTIMUM) });
      }
      return questions;
    });
    return baselines.map(({ name: baseline }) => {
      const rows = [...pairs].map(([variant, list]) => ({
        ...compareRow('accuracy', size, baseline, list.get(baseline) ?? [], LINEAR_TOLERANCE),
        variant,
      }));
      const failed = rows.find(({ ratio }) => ratio === null);
      const [worst] = rows.toSorted(
        (a, b) => (b.objectiveDifference ?? Infinity) - (a.objectiveDifference ?? Infinity),
      );
      if (worst === undefined) throw new Error('No variant was measured.');
      const { variant, ...row } = failed ?? worst;
      return { ...row, ratio: null, note: failed === undefined ? `worst at ${variant}` : `${variant}: ${failed.note}` };
    });
  },
};
