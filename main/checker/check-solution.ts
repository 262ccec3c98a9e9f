import type { Solution } from '../../shared/domain/solution.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { type BandFigures, bandFiguresOf } from './band-figures.ts';
import { checkBudget } from './check-budget.ts';
import { checkCommittedCapacity } from './check-committed-capacity.ts';
import { checkCommittedSpend } from './check-committed-spend.ts';
import { checkContractOptions, checkOptionsTogether } from './check-contract-options.ts';
import { checkCosts } from './check-costs.ts';
import { checkDeferral } from './check-deferral.ts';
import { checkDemand } from './check-demand.ts';
import { checkDiscreteRuns } from './check-discrete-runs.ts';
import { checkElasticShare } from './check-elastic-share.ts';
import { checkFallbackCover } from './check-fallback-cover.ts';
import { checkLaneResults } from './check-lane-results.ts';
import { checkLaneProviderShare } from './check-lane-provider-share.ts';
import { checkLockInCap } from './check-lock-in-cap.ts';
import { checkLongestTerm } from './check-longest-term.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkOvercommitCap } from './check-overcommit-cap.ts';
import { checkPaths } from './check-paths.ts';
import { checkPlacementGuardrails } from './check-placement-guardrails.ts';
import { checkProof } from './check-proof.ts';
import { checkProviderShare } from './check-provider-share.ts';
import { checkPurchaseResults } from './check-purchase-results.ts';
import { checkPurchaseRules } from './check-purchase-rules.ts';
import { checkRelaxation } from './check-relaxation.ts';
import { checkRemainingCommitment } from './check-remaining-commitment.ts';
import { checkResale } from './check-resale.ts';
import { checkService } from './check-service.ts';
import { checkSpotTolerance } from './check-spot-tolerance.ts';
import { checkStructure } from './check-structure.ts';
import { checkSupply } from './check-supply.ts';
import { checkTerms } from './check-terms.ts';
import { type CostLine, costLinesOf, discountedCost } from './cost-lines.ts';
import { type PlanFigures, planFiguresOf } from './plan-figures.ts';
import type { Violation } from './violation.ts';

function checkBand(figures: PlanFigures, band: BandFigures): Violation[] {
  const lines = costLinesOf(figures, band);
  return [
    ...checkDemand(figures, band),
    ...checkDeferral(figures, band),
    ...checkDiscreteRuns(figures, band),
    ...checkCommittedCapacity(figures, band),
    ...checkCommittedSpend(figures, band),
    ...checkContractOptions(figures, band),
    ...checkResale(figures, band),
    ...checkSupply(figures, band),
    ...checkSpotTolerance(figures, band),
    ...checkPlacementGuardrails(figures, band),
    ...checkElasticShare(figures, band),
    ...checkLongestTerm(figures, band),
    ...checkLaneProviderShare(figures, band),
    ...checkFallbackCover(figures, band),
    ...checkService(figures, band),
    ...checkOvercommitCap(figures, band),
    ...checkBudget(figures, band, lines),
    ...checkProviderShare(figures, band, lines),
    ...checkLockInCap(figures, band),
    ...checkCosts(figures, band, lines),
    ...checkRemainingCommitment(figures, band),
    ...checkTerms(figures, band),
    ...checkLaneResults(figures, band, lines),
  ];
}

/**
 * Recomputes cost and every constraint of a solution from the frozen inputs, the portfolio and the units in use alone,
 * and tells every difference. Empty: the solution is what it says it is. An answer without objective (infeasible,
 * failed, stopped before a first portfolio) is only held to claim nothing, and its way out to be one of this plan. The inputs must have passed the plan check.
 *
 * It shares no code with the optimiser, so that a mistake there cannot hide here. Of what the model leaves open it
 * holds: neither usage rates nor promised spend follow price paths; a limit that is not set stays unset whatever the supply share; minimum
 * and block size are those of each purchase; a purchase for all bands is made in every band; an incumbent is charged no
 * migration.
 */
export function checkSolution(input: SolveInput, solution: Solution): Violation[] {
  const broken = checkNumbers(solution);
  if (broken.length > 0) return broken;
  const figures = planFiguresOf(input);
  if (solution.proof.objective === null)
    return [...checkProof(figures, solution, []), ...checkRelaxation(input, solution)];
  const misshapen = checkStructure(figures, solution);
  if (misshapen.length > 0) return misshapen;
  const bands = solution.bands.map((result) => bandFiguresOf(figures, solution, result));
  const linesOf = (band: BandFigures): CostLine[] => costLinesOf(figures, band);
  const costs = input.assumptions.bands.map(({ id }) => {
    const band = bands.find((entry) => entry.band.id === id);
    return band === undefined ? Number.NaN : discountedCost(figures, linesOf(band));
  });
  return [
    ...checkPurchaseRules(figures, solution),
    ...checkPurchaseResults(figures, solution),
    ...bands.flatMap((band) => checkBand(figures, band)),
    ...checkOptionsTogether(figures, bands),
    ...checkPaths(figures, solution, bands, linesOf),
    ...checkProof(figures, solution, costs),
    ...checkRelaxation(input, solution),
  ];
}
