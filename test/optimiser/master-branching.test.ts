import { expect, it } from 'vitest';
import { DecomposedSolver } from '../../main/optimiser/decomposition/decomposed-solver.ts';
import { MasterBranching } from '../../main/optimiser/decomposition/master-branching.ts';
import { formulate } from '../../main/optimiser/formulation.ts';
import type { LinearRunOptions } from '../../main/optimiser/highs.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { PurchaseSearch } from '../../main/optimiser/purchase-search.ts';
import { randomInput } from './random-input.ts';

const SEEDS = Array.from({ length: 40 }, (_, index) => 5000 + index);
const SECONDS = 20;
const options = (): LinearRunOptions => ({ timeLimitSeconds: SECONDS, shouldStop: () => false });

/** Where the choices to buy that a costed portfolio leaves open stand between none and one; null without a portfolio. */
async function holdPortfolio(seed: number): Promise<{ readonly isKept: boolean; readonly openChoices: number } | null> {
  const formulation = formulate(preparePortfolio(randomInput(seed, { isDivisible: false })));
  const solver = await DecomposedSolver.create(formulation, () => 0);
  if (solver === null) throw new Error('The plan cannot be decomposed.');
  try {
    const relaxed = solver.run(options());
    if (relaxed.status !== 'optimal') return null;
    const { purchases } = formulation.variables;
    const branching = new MasterBranching(solver, relaxed, new Set(purchases.map(({ column }) => column)));
    const search = new PurchaseSearch(formulation, solver, options);
    const candidate = search.roundAtOnce(search.stepsOf(relaxed.columnValues), () => false);
    if (candidate === null) return null;
    branching.remember();
    const report = {
      best: candidate,
      secondsLeft: SECONDS,
      isDone: () => false,
      raiseBound: () => undefined,
      offerCandidate: () => false,
    };
    const task = {
      isWhole: () => true,
      boundsOf: (column: number): readonly [number, number] => {
        const held = branching.heldOf(column, candidate);
        return [held, held];
      },
      start: candidate,
      relativeGap: 1e-6,
      mostIterations: 10_000,
      closeness: 1e-5,
      isForBound: false,
    };
    const { columnValues } = await branching.run(task, report);
    const values = branching.wholeColumns.map((column) => branching.valueOf(column, candidate.columnValues));
    return {
      isKept: columnValues !== null,
      openChoices: values.filter((value) => Math.abs(value - Math.round(value)) > 1e-6).length,
    };
  } finally {
    solver.dispose();
  }
}

it('keeps a portfolio that is held, also where its dispatch leaves open whether a purchase with a minimum is chosen', async () => {
  const lost: number[] = [];
  let openChoices = 0;
  for (const seed of SEEDS) {
    const held = await holdPortfolio(seed);
    if (held === null) continue;
    openChoices += held.openChoices;
    if (!held.isKept) lost.push(seed);
  }
  expect(lost).toEqual([]);
  expect(openChoices).toBeGreaterThan(10);
});
