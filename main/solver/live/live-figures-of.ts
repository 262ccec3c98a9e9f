import type { LiveAnswer, LiveFigures } from '../../../shared/domain/live-figures.ts';
import type { RelaxedLimit, Solution } from '../../../shared/domain/solution.ts';

/** What of a solution the figures are made from. */
type Costed = Pick<Solution, 'expectedCost' | 'cvar' | 'bands'>;

/** Limits told one by one; of more, only how many there are. */
const MOST_TOLD = 2;

function feasibilityWords(broken: readonly RelaxedLimit[]): string {
  if (broken.length === 0) return 'Keeps every rule.';
  const told = broken.slice(0, MOST_TOLD).map(({ sentence }) => sentence);
  const left = broken.length - told.length;
  return `breaks ${broken.length === 1 ? 'a rule' : `${broken.length} rules`}. ${told.join(' ')}${left > 0 ? ` And ${left} more.` : ''}`;
}

/** The figures where no dispatch or portfolio keeps every rule. */
export function infeasibleFigures(feasibility: string): LiveFigures {
  return {
    isFeasible: false,
    feasibility,
    expectedCost: null,
    cvar: null,
    bandCosts: [],
    unmetShare: null,
    idleShare: null,
  };
}

/** The figures of a portfolio with its dispatch; `broken`: the limits that would have to give way for it. */
export function liveFiguresOf({ expectedCost, cvar, bands }: Costed, broken: readonly RelaxedLimit[]): LiveFigures {
  const weighted = (measure: (band: Solution['bands'][number]) => number): number =>
    bands.reduce((sum, band) => sum + band.probability * measure(band), 0);
  const committed = weighted((band) => band.committedUnitHours);
  return {
    isFeasible: broken.length === 0,
    feasibility: feasibilityWords(broken),
    expectedCost,
    cvar,
    bandCosts: bands.map(({ bandId, discountedCost }) => ({ bandId, cost: discountedCost })),
    unmetShare: Math.max(0, ...bands.map((band) => band.unmetWorkShare)),
    idleShare: committed > 0 ? weighted((band) => band.idleUnitHours) / committed : null,
  };
}

/** The answer that a solve ended with or passed on. */
export function liveAnswerOf(solution: Solution): LiveAnswer {
  const { bound, gap, objective } = solution.proof;
  const figures = objective === null ? infeasibleFigures(solution.message) : liveFiguresOf(solution, []);
  return { figures, bound, gap };
}
