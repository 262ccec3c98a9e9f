import {
  type Alternative,
  type AlternativeFigures,
  type AlternativeKind,
  alternativeKindSchema,
  type AlternativesFindings,
  type AlternativesQuestion,
} from '../../../shared/domain/questions/alternatives.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import type { QuestionTask } from '../question-task.ts';
import type { ReSolver } from '../re-solver.ts';
import { withOverrides } from '../with-overrides.ts';
import { alternativeFigures, dominantProvider } from './alternative-figures.ts';
import { type Dial, dialsOf } from './dials.ts';
import { tightest } from './tightest.ts';

/** Settings tried at the most until one proves to be within the cost. */
const MOST_LOOSENED = 4;
/** Objectives nearer to the limit than this share of it are within it: the solver's tolerance. */
const TOLERANCE = 1e-7;

/** What an alternative may cost, and what it is compared with. */
type Bar = { readonly best: number; readonly limit: number; readonly provider: string | null };

/**
 * The optimum at a setting, looser by halves until it, and its purchases costed under the plan's own rules, are proven
 * within the limit; null when only the best portfolio itself is.
 */
async function provenAt(
  input: SolveInput,
  dial: Dial,
  found: number,
  { limit, provider }: Bar,
  solver: ReSolver,
): Promise<Alternative | null> {
  let at = found;
  for (let tried = 0; tried < MOST_LOOSENED && at > 0; tried++) {
    const overrides = [...dial.overridesAt(at)];
    const solved = await solver.optimum(withOverrides(input, overrides));
    const costed = solved === null ? null : await solver.costOf(input, solved.solution.portfolio);
    const dearest = Math.max(solved?.objective ?? Infinity, costed?.objective ?? Infinity);
    if (solved !== null && dearest <= limit + TOLERANCE * Math.abs(limit)) {
      const figures = alternativeFigures(input, solved, provider);
      return { kind: dial.kind, figures, purchases: solved.solution.portfolio, overrides };
    }
    at = dial.steps === null ? at / 2 : Math.floor((at * dial.steps) / 2) / dial.steps;
  }
  return null;
}

/** True when an alternative has less than the best portfolio of what it should have least of. */
function isLess({ kind, figures }: Alternative, best: AlternativeFigures): boolean {
  const clearly = (less: number, more: number): boolean => less < more - 1e-6 * Math.abs(more);
  switch (kind) {
    case 'dominant-provider':
      return clearly(figures.dominantShare, best.dominantShare);
    case 'long-terms':
      return clearly(figures.meanTermMonths, best.meanTermMonths);
    case 'lock-in':
      return clearly(figures.peakCommitment, best.peakCommitment);
    case 'signed-now':
      return figures.signedNow < best.signedNow;
    case 'specialised':
      return clearly(figures.specialisedShare, best.specialisedShare);
    case 'largest-offer':
      return figures.largestOfferId !== best.largestOfferId;
  }
}

/**
 * Portfolios within a share of the best objective that differ most from it: for each thing to have less of, its rule is
 * tightened until the optimum costs as much as it may. Source: Brill, The use of optimization models in public-sector
 * planning (1979), modelling to generate alternatives, by ε-constraints.
 */
export async function answerAlternatives(
  { within }: AlternativesQuestion,
  { input, solver, tell }: QuestionTask<AlternativesFindings>,
): Promise<void> {
  const kinds = alternativeKindSchema.options;
  const alternatives: Alternative[] = [];
  const unchanged: AlternativeKind[] = [];
  const solved = await solver.optimum(input);
  if (solved === null) throw new Error('No portfolio keeps the rules in fractions of units.');
  const dominant = dominantProvider(input, solved.solution.bands)?.provider ?? null;
  const best = alternativeFigures(input, solved, dominant);
  const told = (done: number): void => {
    const found = { figures: best, purchases: solved.solution.portfolio };
    tell(
      { name: 'alternatives', within, best: found, dominantProvider: dominant, alternatives, unchanged },
      { done, total: kinds.length + 1, doing: 'Portfolios nearly as good' },
    );
  };
  const limit = best.objective + within * Math.abs(best.objective);
  const bar = { best: best.objective, limit, provider: dominant };
  const dials = dialsOf(input, solved.solution, best);
  unchanged.push(...kinds.filter((kind) => !dials.some((dial) => dial.kind === kind)));
  told(1 + unchanged.length);
  for (const dial of dials) {
    const found = await tightest(input, dial, bar, solver);
    const alternative = await provenAt(input, dial, found, bar, solver);
    if (alternative !== null && isLess(alternative, best)) alternatives.push(alternative);
    else unchanged.push(dial.kind);
    told(1 + alternatives.length + unchanged.length);
  }
}
