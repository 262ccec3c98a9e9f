import { decompose } from '../../main/optimiser/decomposition/decompose.ts';
import { RELAXATION_TOLERANCE } from '../../main/optimiser/decomposition/decomposition.ts';
import { formulate } from '../../main/optimiser/formulation.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import type { ComparedSolver } from './find-disagreements.ts';

/** Longest time for one plan, seconds. */
const LIMIT_SECONDS = 60;

/** The relaxation of a plan by decomposition. Throws when it ends in any other way than solved or infeasible. */
export const decomposedForm: ComparedSolver = {
  name: 'decomposition',
  optimum: async (input) => {
    const decomposition = await decompose(formulate(preparePortfolio(input)));
    try {
      const startedAt = performance.now();
      const { status, objective } = decomposition.solve(RELAXATION_TOLERANCE, {
        shouldStop: () => false,
        secondsLeft: () => LIMIT_SECONDS - (performance.now() - startedAt) / 1000,
        onRun: () => {},
      });
      if (status === 'infeasible') return null;
      if (status !== 'optimal') throw new Error(`The decomposition ended as ${status}.`);
      return objective;
    } finally {
      decomposition.dispose();
    }
  },
};
