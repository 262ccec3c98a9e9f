import { changedAssumptions, type LiveChange } from '../../../shared/domain/live-change.ts';
import { inputOnFutures } from '../../../shared/domain/input-on-futures.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { KeptRelaxation } from '../../optimiser/kept-relaxation.ts';
import type { SolveHooks } from '../../optimiser/solve-hooks.ts';
import { WarmEvaluation } from '../../optimiser/warm-evaluation.ts';
import { foldPaths } from '../fold-paths.ts';
import type { Solve } from '../serve-solves.ts';
import { infeasibleFigures, liveAnswerOf, liveFiguresOf } from './live-figures-of.ts';
import type { LiveModel } from './live-model.ts';

/** The frozen scenario the sliders start from, once with its whole portfolio and once with the locked purchases alone. */
export type LiveInputs = { readonly evaluate: SolveInput; readonly optimise: SolveInput };

function changedInput(input: SolveInput, change: LiveChange): SolveInput {
  const assumptions = changedAssumptions(input.assumptions, change);
  if (!assumptions.ok) throw new RefusedInput(assumptions.problems);
  return { ...input, assumptions: assumptions.value };
}

/** Answers with the optimiser: dispatch from a model kept warm, portfolios from a solve of the changed scenario. */
export function createOptimiserLiveModel(
  inputs: LiveInputs,
  solve: Solve,
  surroundings: Pick<SolveHooks, 'now' | 'sha256'>,
): LiveModel {
  const warm = new WarmEvaluation(surroundings.now);
  const kept = new KeptRelaxation(surroundings.now);
  return {
    async evaluate(change) {
      const input = changedInput(inputs.evaluate, change);
      const evaluation = await warm.evaluate(inputOnFutures(input));
      return evaluation === null
        ? infeasibleFigures('No dispatch of this portfolio is possible.')
        : liveFiguresOf(foldPaths(input, evaluation.body), evaluation.broken);
    },
    async reoptimise(change, onBetter, shouldStop) {
      const solution = await solve(changedInput(inputs.optimise, change), {
        ...surroundings,
        kept,
        shouldStop,
        onProgress: () => {},
        onIncumbent: (incumbent) => onBetter(liveAnswerOf(incumbent)),
      });
      return liveAnswerOf(solution);
    },
    dispose: () => {
      warm.dispose();
      kept.dispose();
    },
  };
}
