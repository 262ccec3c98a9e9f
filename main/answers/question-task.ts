import type { QuestionProgress } from '../../shared/domain/questions/question.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { ReSolver } from './re-solver.ts';

/** An answer to question: frozen inputs with the bands alone, the solution they led to, and how to solve changed plans. */
export type QuestionTask<Findings> = {
  readonly input: SolveInput;
  readonly solution: Solution;
  readonly solver: ReSolver;
  /** Tells what was found so far, complete in itself, and how far it has come. Call it whenever there is something new. */
  readonly tell: (findings: Findings, progress: Omit<QuestionProgress, 'seconds'>) => void;
};
