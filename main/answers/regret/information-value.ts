import { addMonths, monthsBetween } from '../../../shared/domain/month.ts';
import { isCommitmentOffer } from '../../../shared/domain/offer.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { InformationValue } from '../../../shared/domain/questions/regret.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { atPriceFactor } from '../explain/offer-price.ts';
import { withOffers } from '../with-offer.ts';
import { bandAlone } from '../one-band.ts';
import type { ReSolver, Solved } from '../re-solver.ts';
import { firstStartFrom } from './offer-prices.ts';

/** Two mean plans whose costs differ by less than this share cost the same. */
const SAME_COST = 1e-7;
/** How much cheaper commitments are made to see whether another mean plan costs as much. */
const NUDGE = 1e-5;
/** Units that differ by less are the solver's noise. */
const SAME_UNITS = 1e-4;

/** The plan with every contract a trifle cheaper: of equally cheap portfolios the one that commits to more is cheapest. */
function withCheaperContracts(input: SolveInput): SolveInput {
  return withOffers(input, (offer) => (isCommitmentOffer(offer) ? atPriceFactor(offer, 1 - NUDGE) : offer));
}

/** What is bought before the reveal month, by offer and start month; everything else that could be bought then at 0. */
function signedNow(input: SolveInput, portfolio: Portfolio): Portfolio {
  const { startMonth, assumptions } = input;
  const starts = Array.from({ length: assumptions.policy.revealMonth }, (_, t) => t);
  return assumptions.offers.filter(isCommitmentOffer).flatMap((offer) =>
    starts
      .filter((t) => firstStartFrom(input, offer, t) === t)
      .map((t) => addMonths(startMonth, t))
      .map((start) => ({
        offerId: offer.id,
        startMonth: start,
        units: portfolio
          .filter((purchase) => purchase.offerId === offer.id && purchase.startMonth === start)
          .reduce((sum, { units }) => sum + units, 0),
        isLocked: true,
        bandId: null,
      })),
  );
}

/** The plan in which what is signed before the reveal month is given. */
function afterSigning(input: SolveInput, signed: Portfolio): SolveInput {
  const { revealMonth } = input.assumptions.policy;
  const later = input.portfolio.filter(
    ({ isLocked, startMonth }) => isLocked && monthsBetween(input.startMonth, startMonth) >= revealMonth,
  );
  return { ...input, portfolio: [...signed, ...later] };
}

/** True when a mean plan that signs something else before the reveal month costs as much. */
async function hasOtherMeanPlan(
  input: SolveInput,
  mean: SolveInput,
  meanBest: Solved,
  solver: ReSolver,
): Promise<boolean> {
  const other = await solver.optimum(withCheaperContracts(mean));
  if (other === null) return false;
  const theirs = signedNow(input, other.solution.portfolio);
  const differs = signedNow(input, meanBest.solution.portfolio).some(({ units }, index) => {
    return Math.abs(units - (theirs[index]?.units ?? 0)) > SAME_UNITS * Math.max(1, units);
  });
  if (!differs) return false;
  const costed = await solver.costOf(mean, other.solution.portfolio);
  return costed !== null && costed.objective - meanBest.objective <= SAME_COST * Math.abs(meanBest.objective);
}

/** The plan without aversion to risk. */
export function riskNeutral(input: SolveInput): SolveInput {
  const { assumptions } = input;
  return { ...input, assumptions: { ...assumptions, policy: { ...assumptions.policy, riskWeight: 0 } } };
}

async function bandsThatBreak(input: SolveInput, signed: Portfolio, solver: ReSolver): Promise<string[]> {
  const broken: string[] = [];
  for (const { id } of input.assumptions.bands) {
    if ((await solver.optimum({ ...bandAlone(input, id), portfolio: signed })) === null) broken.push(id);
  }
  return broken;
}

/** What was solved for the board and counts here: expected costs at λ = 0 in fractions, and the mean plan with its best. */
export type SolvedForBoard = {
  readonly waitAndSee: number;
  readonly hedged: number;
  readonly mean: SolveInput;
  readonly meanBest: Solved;
};

/**
 * EVPI and VSS of a plan at λ = 0. Source: Birge and Louveaux, Introduction to stochastic programming (2011), chapter 4.
 */
export async function informationValue(
  input: SolveInput,
  { waitAndSee, hedged, mean, meanBest }: SolvedForBoard,
  solver: ReSolver,
): Promise<InformationValue> {
  const isOther = await hasOtherMeanPlan(input, mean, meanBest, solver);
  const signed = signedNow(input, meanBest.solution.portfolio);
  const meanPlan = (await solver.optimum(afterSigning(riskNeutral(input), signed)))?.objective ?? null;
  return {
    waitAndSee,
    hedged,
    perfectInformation: hedged - waitAndSee,
    meanPlan,
    stochasticSolution: meanPlan === null ? null : meanPlan - hedged,
    meanPlanBreaksIn: meanPlan === null ? await bandsThatBreak(input, signed, solver) : [],
    hasOtherMeanPlan: isOther,
  };
}
