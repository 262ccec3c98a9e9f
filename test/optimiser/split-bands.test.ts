import { describe, expect, it } from 'vitest';
import { checkSolution } from '../../main/checker/check-solution.ts';
import { bandwiseDecisions } from '../../main/optimiser/decomposition/bandwise-decisions.ts';
import { DecomposedSolver } from '../../main/optimiser/decomposition/decomposed-solver.ts';
import { splitByBands, splitEachBand } from '../../main/optimiser/decomposition/split-bands.ts';
import { formulate } from '../../main/optimiser/formulation.ts';
import { solve } from '../../main/optimiser/optimise.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { SolveReport } from '../../main/optimiser/solve-report.ts';
import { inputOnFutures } from '../../shared/domain/input-on-futures.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { benchInput } from '../bench/plan/bench-input.ts';
import { decomposedForm } from './decomposed-form.ts';
import { extensiveForm } from './extensive-form.ts';
import { everyRiskWeight, findDisagreements } from './find-disagreements.ts';
import { randomInput } from './random-input.ts';
import { unwatched } from './unwatched.ts';

/** What a plan that was split band by band costs as a relaxation, and its answer; null when it has none. */
async function solveApart(
  input: SolveInput,
): Promise<{ readonly objective: number; readonly solution: Solution } | null> {
  const plan = splitEachBand(preparePortfolio(input));
  const solver = await DecomposedSolver.createBandwise(plan, () => performance.now() / 1000);
  if (solver === null) throw new Error('A cell was not solved.');
  try {
    const { status, objective, bound, columnValues } = solver.run({ timeLimitSeconds: 60, shouldStop: () => false });
    if (status === 'infeasible') return null;
    const decisionsAt = (values: Float64Array) => bandwiseDecisions(plan, solver.decomposition, values);
    const report = new SolveReport(input, { ...plan, decisionsAt }, unwatched(), '', 0);
    report.raiseBound(bound);
    report.offer(columnValues);
    return { objective, solution: report.finish() };
  } finally {
    solver.dispose();
  }
}

/** True for plans in which nothing is bought in whole blocks or tiers, so that the relaxation keeps every rule. */
function isItsRelaxation(input: SolveInput): boolean {
  return !formulate(preparePortfolio(input)).model.isInteger.includes(true);
}

/** A small plan with sampled paths as bands. */
function withPaths(optimisedPathsPerBand: number, options: Parameters<typeof benchInput>[2]): SolveInput {
  const input = benchInput('S1', 3, options);
  const futures = { ...input.assumptions.futures, optimisedPathsPerBand };
  return inputOnFutures({ ...input, assumptions: { ...input.assumptions, futures } });
}

describe('a plan that is split band by band', () => {
  it('has the optimum of its extensive form, with each option there or not', { timeout: 120_000 }, async () => {
    const apart = {
      name: 'band by band',
      optimum: async (input: SolveInput) => (await solveApart(input))?.objective ?? null,
    };
    const comparison = { firstSeed: 1, plans: 40, riskWeights: everyRiskWeight, isDivisible: true, tolerance: 1e-6 };
    const result = await findDisagreements(extensiveForm, apart, comparison);
    expect(result.disagreements).toEqual([]);
    expect(result.feasible).toBeGreaterThan(120);
  });

  it('has decisions that the checker recomputes', { timeout: 60_000 }, async () => {
    let checked = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const input = randomInput(seed, { isDivisible: true });
      const found = isItsRelaxation(input) ? await solveApart(input) : null;
      if (found === null) continue;
      expect(checkSolution(input, found.solution)).toEqual([]);
      expect(found.solution.proof.objective).toBeCloseTo(found.objective, 1);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(20);
  });

  it('tells the size of its extensive form', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const data = preparePortfolio(randomInput(seed, { isDivisible: false }));
      const { model, ruleColumns, ruleRows } = formulate(data);
      const nonzeros = model.rowStart[ruleRows];
      expect(splitEachBand(data).size).toEqual({ columns: ruleColumns, rows: ruleRows, nonzeros });
    }
  });

  it('is taken apart only where bands are many and the extensive form is large', () => {
    const few = preparePortfolio(benchInput('S1', 1));
    const many = preparePortfolio(withPaths(5, {}));
    expect(splitByBands(few, 0)).toBeNull();
    expect(splitByBands(many, 1_000_000)).toBeNull();
    expect(splitByBands(many, 6_000)?.parts.map(({ band }) => band)).toEqual(many.modelledBands);
  });

  it.each([{}, { decide: 6 }])('is solved so where bands are many: %o', { timeout: 120_000 }, async (options) => {
    const input = withPaths(5, options);
    const solution = await solve(input, unwatched());
    const optimum = (await decomposedForm.optimum(input)) ?? Number.NaN;
    expect(solution.proof.status).toBe('proven-optimal');
    expect(Math.abs((solution.proof.objective ?? Number.NaN) - optimum) / optimum).toBeLessThan(1e-6);
    expect(checkSolution(input, solution)).toEqual([]);
  });
});
