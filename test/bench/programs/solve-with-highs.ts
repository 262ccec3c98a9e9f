import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { formulate } from '../../../main/optimiser/formulation.ts';
import { LinearSolver, loadSolver } from '../../../main/optimiser/highs.ts';
import { preparePortfolio } from '../../../main/optimiser/prepare-portfolio.ts';
import type { Answer } from '../answer.ts';
import { clockSchema, secondsOn } from '../clock.ts';
import { ownPeakMebibytes } from '../own-memory.ts';
import { warmUpInput } from '../plan/warm-up-input.ts';

const taskSchema = z.strictObject({
  mpsFile: z.string(),
  isWhole: z.boolean(),
  limitSeconds: z.number(),
  clock: clockSchema,
  relativeGap: z.number(),
});

async function warmUp(limitSeconds: number): Promise<void> {
  const { model } = formulate(preparePortfolio(warmUpInput()));
  const solver = await LinearSolver.create(model, 'relaxation');
  solver.run({ timeLimitSeconds: limitSeconds, shouldStop: () => false });
  solver.dispose();
}

/** Solves the MPS file of the task cold; the clock runs once the model is read. */
async function solve({
  mpsFile,
  isWhole,
  limitSeconds,
  clock,
  relativeGap,
}: z.infer<typeof taskSchema>): Promise<Answer> {
  const highs = await loadSolver();
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, time_limit: limitSeconds, mip_rel_gap: relativeGap });
    if (!isWhole) model.options.set({ solver: 'simplex' });
    model.readModel({ format: 'mps', data: readFileSync(mpsFile, 'utf8') });
    const startedAt = secondsOn(clock);
    model.run();
    const seconds = secondsOn(clock) - startedAt;
    const isSolved = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const hasSolution = isSolved || (isWhole && model.info.get('primal_solution_status') === 2);
    const objective = hasSolution ? model.getObjectiveValue() : null;
    const bound = isWhole ? Number(model.info.get('mip_dual_bound')) : objective;
    const note = isSolved ? '' : `not solved in ${limitSeconds} s`;
    return {
      isSolved,
      objective,
      bound: Number.isFinite(bound) ? bound : null,
      seconds,
      peakMebibytes: ownPeakMebibytes(),
      note,
    };
  } finally {
    model.dispose();
  }
}

const [questionFile = ''] = process.argv.slice(2);
const task = taskSchema.parse(JSON.parse(readFileSync(questionFile, 'utf8')));
await warmUp(task.limitSeconds);
process.stdout.write(JSON.stringify(await solve(task)));
