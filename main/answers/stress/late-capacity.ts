import { type ContractOffer, isContractOffer } from '../../../shared/domain/offer.ts';
import type { ContractRampStep } from '../../../shared/domain/offer-terms.ts';
import { override } from '../../../shared/domain/scaled-values.ts';
import type { ListStresses } from './stress-case.ts';

const TWO_QUARTERS = 6;
/** A ramp reaches no further than this month of a term. */
const LAST_RAMP_MONTH = 60;

/** How many months late a contract delivers: of a shorter term as many as leave its last month. */
function monthsLate({ termMonths }: ContractOffer): number {
  return Math.min(TWO_QUARTERS, termMonths - 1);
}

/** The ramp of a contract whose units come late: nothing, then as promised, as far as the term goes. */
function lateRamp(offer: ContractOffer): ContractRampStep[] {
  const { termMonths, clauses } = offer;
  const promised = clauses.ramp.length === 0 ? [{ monthOfTerm: 0, deliveredShare: 1 }] : clauses.ramp;
  const late = promised.map((step) => ({ ...step, monthOfTerm: step.monthOfTerm + monthsLate(offer) }));
  const last = Math.min(LAST_RAMP_MONTH, termMonths - 1);
  return [{ monthOfTerm: 0, deliveredShare: 0 }, ...late.filter(({ monthOfTerm }) => monthOfTerm <= last)];
}

/** What each provider's contracts of the portfolio cost over their terms, plan currency. */
function cashByProvider(
  offers: readonly ContractOffer[],
  purchases: readonly { readonly offerId: string; readonly totalCash: number }[],
): Map<string, number> {
  const cash = new Map<string, number>();
  for (const { offerId, totalCash } of purchases) {
    const provider = offers.find(({ id, kind }) => id === offerId && kind !== 'owned')?.provider;
    if (provider !== undefined) cash.set(provider, (cash.get(provider) ?? 0) + totalCash);
  }
  return cash;
}

/** The provider that most is signed with delivers two quarters late. */
export const lateCapacity: ListStresses = ({ input: { assumptions }, solution: { purchases } }) => {
  const contracts = assumptions.offers.filter(isContractOffer);
  const [first] = [...cashByProvider(contracts, purchases)].toSorted((a, b) => b[1] - a[1]);
  if (first === undefined) return [];
  const [provider] = first;
  return [
    {
      id: 'late-capacity',
      name: `${provider} delivers two quarters late`,
      sentence: `Every contract of ${provider}, with whom most is signed, delivers nothing in its first ${TWO_QUARTERS} months, or until the last month of a shorter term; upfront is paid as agreed, fees and hours once there are units.`,
      overrides: contracts
        .filter((offer) => offer.provider === provider && offer.kind !== 'owned' && monthsLate(offer) > 0)
        .map((offer) => override(['offers', offer.id, 'clauses', 'ramp'], lateRamp(offer))),
    },
  ];
};
