import { hoursInMonth, type Month, monthsOfHorizon } from '../../../shared/domain/month.ts';
import { type CommitmentOffer, type ContractOffer, isContractOffer } from '../../../shared/domain/offer.ts';
import type { ContractClauses } from '../../../shared/domain/offer-terms.ts';
import type { ClauseChange, ClauseWorth } from '../../../shared/domain/questions/negotiate.ts';

const MORE_SUPPLY = 1.1;
/** Share of the price that is recovered by a right to sell on that an offer has not. */
const RECOVERED_SHARE = 0.5;
/** Months over which units would come in equal steps. */
const RAMP_MONTHS = 3;

/** An offer with other terms. */
export type ChangedOffer = Pick<ClauseWorth, 'change' | 'direction'> & { readonly offer: CommitmentOffer };

type Terms = {
  readonly terminationFeeShare: number;
  /** The start month for which hours of a term are counted. */
  readonly startMonth: Month;
};

type Direction = ClauseWorth['direction'];

/** The total price paid without upfront: spread over the months of the term, as its effective cost is. */
function withoutUpfront(offer: ContractOffer): ContractOffer {
  const spread = offer.upfrontPerUnit / offer.termMonths;
  return { ...offer, upfrontPerUnit: 0, monthlyFeePerUnit: offer.monthlyFeePerUnit + spread };
}

/** The total price of a term that starts in that month, paid at its start. */
function withAllUpfront(offer: ContractOffer, startMonth: Month): ContractOffer {
  const hours = monthsOfHorizon(startMonth, offer.termMonths).reduce((sum, month) => sum + hoursInMonth(month), 0);
  const later = offer.monthlyFeePerUnit * offer.termMonths + offer.ratePerUnitHour * hours;
  return { ...offer, upfrontPerUnit: offer.upfrontPerUnit + later, monthlyFeePerUnit: 0, ratePerUnitHour: 0 };
}

function upfrontChanges(offer: CommitmentOffer, { startMonth }: Terms): ChangedOffer[] {
  const changed = (change: ClauseChange, other: CommitmentOffer): ChangedOffer => ({
    change,
    direction: 'either',
    offer: other,
  });
  if (!isContractOffer(offer)) {
    return [
      ...(offer.upfrontShare > 0 ? [changed('upfront-none', { ...offer, upfrontShare: 0 })] : []),
      ...(offer.upfrontShare < 1 ? [changed('upfront-all', { ...offer, upfrontShare: 1 })] : []),
    ];
  }
  // What is delivered gradually is charged gradually, but its upfront is not; hardware is bought and not rented.
  if (offer.clauses.ramp.length > 0 || offer.kind === 'owned') return [];
  const isPaidLater = offer.monthlyFeePerUnit > 0 || offer.ratePerUnitHour > 0;
  return [
    ...(offer.upfrontPerUnit > 0 ? [changed('upfront-none', withoutUpfront(offer))] : []),
    ...(isPaidLater ? [changed('upfront-all', withAllUpfront(offer, startMonth))] : []),
  ];
}

function clauseChanges(offer: CommitmentOffer, { terminationFeeShare }: Terms): ChangedOffer[] {
  const { clauses, termMonths } = offer;
  const changed = (change: ClauseChange, direction: Direction, other: Partial<ContractClauses>): ChangedOffer => ({
    change,
    direction,
    offer: { ...offer, clauses: { ...clauses, ...other } },
  });
  const isCapacity = isContractOffer(offer);
  const canEnd = termMonths > 1;
  const termination = { fromMonthOfTerm: 1, feeShare: terminationFeeShare, refundPool: null };
  const ramp = Array.from({ length: RAMP_MONTHS }, (_, monthOfTerm) => ({
    monthOfTerm,
    deliveredShare: (monthOfTerm + 1) / RAMP_MONTHS,
  }));
  const changes: ChangedOffer[] = [];
  if (clauses.earlyTermination !== null)
    changes.push(changed('termination-removed', 'worse', { earlyTermination: null }));
  else if (canEnd) changes.push(changed('termination-added', 'better', { earlyTermination: termination }));
  if (clauses.exchange !== null) changes.push(changed('exchange-removed', 'worse', { exchange: null }));
  else if (canEnd && isCapacity)
    changes.push(changed('exchange-added', 'better', { exchange: { feeShare: 0, mustNotShrink: true } }));
  if (clauses.resale !== null) changes.push(changed('resale-removed', 'worse', { resale: null }));
  else if (isCapacity) changes.push(changed('resale-added', 'better', { resale: { recoveredShare: RECOVERED_SHARE } }));
  if (clauses.renewal !== null) {
    changes.push(changed('renewal-removed', clauses.renewal.isAutomatic ? 'either' : 'worse', { renewal: null }));
  } else changes.push(changed('renewal-added', 'better', { renewal: { rateMultiplier: 1, isAutomatic: false } }));
  if (clauses.ramp.length > 0) changes.push(changed('ramp-removed', 'either', { ramp: [] }));
  else if (termMonths > RAMP_MONTHS) changes.push(changed('ramp-added', 'either', { ramp }));
  if (clauses.volumeTiers.length > 0) changes.push(changed('tiers-removed', 'worse', { volumeTiers: [] }));
  return changes;
}

/**
 * The terms of an offer changed one at a time, but for its price. Minimum purchase and block size are not among them: in
 * fractions they do not count.
 */
export function changedTerms(offer: CommitmentOffer, terms: Terms): ChangedOffer[] {
  const more = (units: number | null): number | null => (units === null ? null : MORE_SUPPLY * units);
  const { maximumUnits, maximumUnitsPerStart, leadTimeMonths } = offer;
  const isLimited = maximumUnits !== null || maximumUnitsPerStart !== null;
  const supply = { maximumUnits: more(maximumUnits), maximumUnitsPerStart: more(maximumUnitsPerStart) };
  return [
    ...(isLimited ? [{ change: 'supply-higher', direction: 'better', offer: { ...offer, ...supply } } as const] : []),
    ...(leadTimeMonths > 0
      ? [
          {
            change: 'lead-time-shorter',
            direction: 'better',
            offer: { ...offer, leadTimeMonths: leadTimeMonths - 1 },
          } as const,
        ]
      : []),
    ...clauseChanges(offer, terms),
    ...upfrontChanges(offer, terms),
  ];
}
