import { formulate } from '../../main/optimiser/formulation.ts';
import { LinearSolver } from '../../main/optimiser/highs.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import type { ComparedSolver } from './find-disagreements.ts';

/** The whole model as one linear program, by HiGHS from nothing: whole units may be fractions. */
export const extensiveForm: ComparedSolver = {
  name: 'extensive form',
  optimum: async (input) => {
    const solver = await LinearSolver.create(formulate(preparePortfolio(input)).model, 'relaxation');
    try {
      const { status, objective } = solver.run({ timeLimitSeconds: 60, shouldStop: () => false });
      if (status === 'infeasible') return null;
      if (status !== 'optimal') throw new Error(`The extensive form was not solved: ${status}.`);
      return objective;
    } finally {
      solver.dispose();
    }
  },
};
