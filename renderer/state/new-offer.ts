import type { Offer, OfferKind } from '../../shared/domain/offer.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { enteredSource } from './field-source.ts';

/** What a planner must say of an offer before it can stand in the plan. */
export type OfferDraft = {
  readonly kind: OfferKind;
  readonly name: string;
  readonly provider: string;
  readonly acceleratorId: string;
  /**
   * Plan currency per unit-hour; of a spend commitment, the rate of its card for that accelerator; of owned hardware per
   * unit, when it is bought.
   */
  readonly price: number;
};

/** Months of a term nobody has given yet. */
const USUAL_TERM_MONTHS = { reservation: 12, 'capacity-block': 1, owned: 48, 'spend-commitment': 12 } as const;

/** An offer of a kind with what was said of it, and otherwise without limits, clauses or further cost. */
export function newOffer(draft: OfferDraft, id: string, day: string): Offer {
  const { kind, acceleratorId, price } = draft;
  const every = {
    id,
    name: draft.name,
    provider: draft.provider,
    region: '',
    isDiscount: kind !== 'on-demand',
    isCapacityGuaranteed: kind === 'reservation' || kind === 'capacity-block' || kind === 'owned',
    pricePath: [],
    supplyShares: [],
    provenance: [{ fields: [], ...enteredSource(day) }],
  };
  const elastic = { ...every, acceleratorId, ratePerUnitHour: price, maximumUnits: null };
  const window = {
    minimumUnits: 0,
    blockUnits: 0,
    earliestStartMonth: null,
    latestStartMonth: null,
    leadTimeMonths: 0,
    bookingWindowMonths: null,
    maximumUnits: null,
    maximumUnitsPerStart: null,
    clauses: NO_CLAUSES,
  };
  const cost = { acceleratorId, upfrontPerUnit: 0, monthlyFeePerUnit: 0, usageRatePerUnitHour: 0 };
  switch (kind) {
    case 'on-demand':
      return { kind, ...elastic };
    case 'spot':
      return { kind, ...elastic, deliveredShare: 1 };
    case 'flex-start':
      return { kind, ...elastic, deliveredShare: 1, maximumRunHours: null };
    case 'reservation':
    case 'capacity-block':
      return { kind, ...every, ...cost, ...window, ratePerUnitHour: price, termMonths: USUAL_TERM_MONTHS[kind] };
    case 'owned':
      return {
        kind,
        ...every,
        ...cost,
        ...window,
        upfrontPerUnit: price,
        ratePerUnitHour: 0,
        termMonths: USUAL_TERM_MONTHS[kind],
        residualPerUnit: 0,
        powerKwPerUnit: 0,
      };
    case 'spend-commitment':
      return {
        kind,
        ...every,
        ...window,
        termMonths: USUAL_TERM_MONTHS[kind],
        spendPerHourPerUnit: 1,
        upfrontShare: 0,
        rateCard: [{ acceleratorId, ratePerUnitHour: price }],
      };
  }
}
