import { discountFactor } from '../discount.ts';
import { multiplierAt } from '../band.ts';
import { conditionalValueAtRisk } from '../conditional-value-at-risk.ts';
import { addMonths, hoursInMonth, type Month, monthsBetween } from '../month.ts';
import type { ContractOffer } from '../offer.ts';
import { rampShareIn } from '../offer-terms.ts';
import type { CheckInput } from './check-input.ts';

/** Gains below this share of what a unit costs are rounding. */
const ROUNDING = 1e-9;

/** A contract that may be sold on, in a plan. */
export type ResaleCase = { readonly input: CheckInput; readonly offer: ContractOffer };

/** Discounted money of one unit, by band. */
type Money = readonly number[];

function expected({ input }: ResaleCase, money: Money): number {
  return input.assumptions.bands.reduce((sum, { probability }, s) => sum + probability * (money[s] ?? 0), 0);
}

/** Price paths of the offer in month `t` of the plan, by band. */
function priceFactors({ input, offer }: ResaleCase, t: number): number[] {
  const month = addMonths(input.startMonth, t);
  return input.assumptions.bands.map(
    ({ pricePaths }) =>
      multiplierAt(offer.pricePath, month) *
      multiplierAt(pricePaths.find(({ offerId }) => offerId === offer.id)?.path ?? [], month),
  );
}

/** The factor of the largest tier that can be bought. */
function tierFactor({ offer }: ResaleCase): number {
  const most = Math.min(offer.maximumUnits ?? Infinity, offer.maximumUnitsPerStart ?? Infinity);
  const reached = offer.clauses.volumeTiers.filter(({ fromUnits }) => fromUnits <= most);
  return Math.min(1, ...reached.map(({ rateMultiplier }) => rateMultiplier));
}

/** Effective cost of one unit in a month, and what it is sold on for at a recovered share of 1, at entered prices. */
function perUnitMonth({ input, offer }: ResaleCase, t: number, monthOfTerm: number): { cost: number; price: number } {
  const running = offer.monthlyFeePerUnit + offer.ratePerUnitHour * hoursInMonth(addMonths(input.startMonth, t));
  const delivered = rampShareIn(offer.clauses.ramp, monthOfTerm);
  const residual = offer.kind === 'owned' ? offer.residualPerUnit : 0;
  return {
    cost: (offer.upfrontPerUnit - residual) / offer.termMonths + delivered * running,
    price: delivered * (offer.upfrontPerUnit / offer.termMonths + running),
  };
}

/** Fees, as shares of the value left, for which a unit may leave in a month of its term. */
function feeSharesIn({ offer }: ResaleCase, monthOfTerm: number): number[] {
  const { earlyTermination, exchange } = offer.clauses;
  const canEnd = earlyTermination !== null && monthOfTerm >= earlyTermination.fromMonthOfTerm;
  return [
    ...(canEnd ? [earlyTermination.feeShare] : []),
    // As if something of that value were bought in any case.
    ...(exchange !== null && monthOfTerm >= 1 ? [exchange.feeShare] : []),
  ];
}

/** Upfront not yet used up and charges still to come, at entered prices, of a unit that leaves in month `t`. */
function valueLeft({ input, offer }: ResaleCase, t: number, monthOfTerm: number): number {
  let left = (offer.upfrontPerUnit * (offer.termMonths - monthOfTerm)) / offer.termMonths;
  for (let month = monthOfTerm; month < offer.termMonths; month++) {
    const hours = hoursInMonth(addMonths(input.startMonth, t + month - monthOfTerm));
    left += rampShareIn(offer.clauses.ramp, month) * (offer.monthlyFeePerUnit + offer.ratePerUnitHour * hours);
  }
  return left;
}

/** The best of several choices of month `t`: one for all bands before the reveal month, then of each band its own. */
function best(of: ResaleCase, choices: readonly Money[], t: number): Money {
  const [first = []] = choices;
  if (t >= of.input.assumptions.policy.revealMonth)
    return first.map((_, s) => Math.max(...choices.map((choice) => choice[s] ?? 0)));
  return choices.reduce((found, choice) => (expected(of, choice) > expected(of, found) ? choice : found), first);
}

/**
 * The most that one unit bought to start in month `start` of the plan earns when no lane ever uses it, and the size of
 * what it costs. Month by month it is kept and sold on, or leaves for the fee of its clauses; a term is renewed where
 * that pays, or where it is automatic.
 */
function bestGain(of: ResaleCase, start: number, recoveredShare: number): { gain: Money; size: number } {
  const { input, offer } = of;
  const { assumptions, horizonMonths } = input;
  const { renewal } = offer.clauses;
  const bought = priceFactors(of, start).map((factor) => factor * tierFactor(of));
  const end = renewal === null ? Math.min(horizonMonths, start + offer.termMonths) : horizonMonths;
  let gain: Money = assumptions.bands.map(() => 0);
  let size = 0;
  for (let t = end - 1; t >= start; t--) {
    const renewals = Math.floor((t - start) / offer.termMonths);
    const monthOfTerm = t - start - renewals * offer.termMonths;
    const factors = bought.map((factor) => factor * (renewal?.rateMultiplier ?? 1) ** renewals);
    const discount = discountFactor(assumptions.policy.annualDiscountRate, t);
    const { cost, price } = perUnitMonth(of, t, monthOfTerm);
    const paths = priceFactors(of, t);
    size += factors.reduce((sum, factor) => sum + discount * Math.abs(cost) * factor, 0);
    const kept = gain.map(
      (later, s) => later + discount * (recoveredShare * price * (paths[s] ?? 0) - cost * (factors[s] ?? 0)),
    );
    const left = feeSharesIn(of, monthOfTerm).map((share) =>
      factors.map((factor) => -discount * share * factor * valueLeft(of, t, monthOfTerm)),
    );
    const mayDecline = monthOfTerm === 0 && renewals > 0 && renewal?.isAutomatic === false;
    gain = best(of, [kept, ...left, ...(mayDecline ? [gain.map(() => 0)] : [])], t);
  }
  return { gain, size };
}

/** Bought before the bands can be told apart, a unit earns where it lowers the objective; later, the cost of any band. */
function earns(of: ResaleCase, start: number, recoveredShare: number): boolean {
  const { policy, bands } = of.input.assumptions;
  const { gain, size } = bestGain(of, start, recoveredShare);
  if (start >= policy.revealMonth)
    return bands.some(({ probability }, s) => probability > 0 && (gain[s] ?? 0) > ROUNDING * size);
  const losses = gain.map((money) => -money);
  const probabilities = bands.map(({ probability }) => probability);
  const tail = conditionalValueAtRisk(losses, probabilities, policy.cvarLevel);
  return (1 - policy.riskWeight) * expected(of, gain) - policy.riskWeight * tail > ROUNDING * size;
}

/** The first start month in which a unit that is only sold on earns money at that recovered share; null: none. */
export function firstGainingStart(of: ResaleCase, recoveredShare: number): Month | null {
  const { input, offer } = of;
  const first = offer.earliestStartMonth === null ? 0 : monthsBetween(input.startMonth, offer.earliestStartMonth);
  const last = offer.latestStartMonth === null ? Infinity : monthsBetween(input.startMonth, offer.latestStartMonth);
  for (let start = Math.max(0, offer.leadTimeMonths, first); start < input.horizonMonths && start <= last; start++) {
    if (earns(of, start, recoveredShare)) return addMonths(input.startMonth, start);
  }
  return null;
}

/** The largest recovered share, in whole thousandths, at which no unit earns money by being sold on. */
export function largestRecoveredShare(of: ResaleCase): number {
  let [low, high] = [0, 1000];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (firstGainingStart(of, middle / 1000) === null) low = middle;
    else high = middle - 1;
  }
  return low / 1000;
}
