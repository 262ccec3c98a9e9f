import type { LiveAnswer, LiveFigures } from '../../../shared/domain/live-figures.ts';
import type { Solution } from '../../../shared/domain/solution.ts';

/** What of a solution the figures are made from. */
type Costed = Pick<Solution, 'expectedCost' | 'cvar' | 'bands'>;

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

/** The figures of a portfolio with its dispatch. */
export function liveFiguresOf({ expectedCost, cvar, bands }: Costed): LiveFigures {
  const weighted = (measure: (band: Solution['bands'][number]) => number): number =>
    bands.reduce((sum, band) => sum + band.probability * measure(band), 0);
  const committed = weighted((band) => band.committedUnitHours);
  return {
    isFeasible: true,
    feasibility: 'Keeps every rule.',
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
  const figures = objective === null ? infeasibleFigures(solution.message) : liveFiguresOf(solution);
  return { figures, bound, gap };
}
