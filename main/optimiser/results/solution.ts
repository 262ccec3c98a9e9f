import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { Proof, Solution } from '../../../shared/domain/solution.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { at } from '../costs.ts';
import { type Decisions, decisionsByBand } from '../decisions.ts';
import type { PortfolioData } from '../portfolio-data.ts';
import { conditionalValueAtRisk } from '../../../shared/domain/conditional-value-at-risk.ts';
import { bandResult } from './band-results.ts';
import { purchaseResults } from './purchase-results.ts';

/** What a solution is built from: the same but for how the solve ended. */
export type SolutionBody = Omit<Solution, 'proof' | 'conflict' | 'relaxation' | 'message'>;

/** The purchases of a portfolio: fixed ones exactly as entered, then what was decided, by offer, month and band. */
function portfolioOf(input: SolveInput, data: PortfolioData, decisions: Decisions): Portfolio {
  if (input.kind === 'evaluate') return input.portfolio;
  const isFixed = (contract: number, start: number, band: number | null): boolean =>
    data.fixedPurchases.some(
      (fixed) =>
        fixed.contract === contract &&
        fixed.start === start &&
        (fixed.band === null || band === null || fixed.band === band),
    );
  const free = decisions.purchases
    .filter(({ contract, start, band }) => !isFixed(contract, start, band))
    .map(({ contract, start, band, units }) => ({
      offerId: at(data.contracts, contract).offer.id,
      startMonth: at(data.months, start),
      units,
      isLocked: false,
      bandId: band === null ? null : at(data.bandIds, band),
    }));
  return [...input.portfolio, ...free];
}

/** Builds the answer from decisions, and its objective: (1 − λ)·expected + λ·CVaR. */
export function buildSolution(
  input: SolveInput,
  data: PortfolioData,
  decisions: Decisions,
): { readonly body: SolutionBody; readonly objective: number } {
  const ofBand = decisionsByBand(decisions);
  const bands = data.bandIds.map((_, s) => bandResult(input, data, ofBand(s), s));
  const costs = bands.map((band) => band.discountedCost);
  const expectedCost = costs.reduce((sum, cost, s) => sum + cost * at(data.probability, s), 0);
  const cvar = conditionalValueAtRisk(costs, data.probability, data.cvarLevel);
  const portfolio = portfolioOf(input, data, decisions);
  return {
    body: { expectedCost, cvar, portfolio, purchases: purchaseResults(input, data, portfolio), bands, paths: [] },
    objective: (1 - data.riskWeight) * expectedCost + data.riskWeight * cvar,
  };
}

/** The answer when nothing was found. */
export function emptySolution(
  proof: Proof,
  { conflict, relaxation, message }: Pick<Solution, 'conflict' | 'relaxation' | 'message'>,
): Solution {
  return {
    proof,
    expectedCost: null,
    cvar: null,
    portfolio: [],
    purchases: [],
    bands: [],
    paths: [],
    conflict,
    relaxation,
    message,
  };
}
