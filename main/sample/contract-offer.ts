import type { ContractOffer } from '../../shared/domain/offer.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import type { PricePath } from '../../shared/domain/band.ts';
import { HOURS_PER_AVERAGE_MONTH } from './frame.ts';
import { assumed } from './provenance.ts';

/** What tells one contract of the catalogue from the next. */
export type ContractTerms = {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly acceleratorId: string;
  readonly termMonths: number;
  readonly ratePerUnitHour: number;
  readonly leadTimeMonths: number;
  /** Units over all start months; null where only the provider's stock at one time limits them. */
  readonly maximumUnits: number | null;
  readonly maximumUnitsPerStart?: number;
  readonly minimumUnits?: number;
  /** Last month in which the price is expected to be on offer. */
  readonly latestStartMonth: string;
  readonly isCapacityGuaranteed?: boolean;
  readonly pricePath?: PricePath;
  readonly surgeSupplyShare?: number;
  /** Where rate and term come from. */
  readonly provenance: readonly Provenance[];
};

/** Chips that are sold by the node come in eights. */
const NODE_UNITS = 8;

function common(terms: ContractTerms) {
  const { surgeSupplyShare = 1, pricePath = [], maximumUnitsPerStart = null, minimumUnits = 0, ...rest } = terms;
  return {
    ...rest,
    isDiscount: true,
    isCapacityGuaranteed: terms.isCapacityGuaranteed ?? true,
    upfrontPerUnit: 0,
    monthlyFeePerUnit: 0,
    usageRatePerUnitHour: 0,
    minimumUnits,
    blockUnits: NODE_UNITS,
    earliestStartMonth: null,
    bookingWindowMonths: null,
    maximumUnitsPerStart,
    pricePath: [...pricePath],
    supplyShares: surgeSupplyShare === 1 ? [] : [{ bandId: 'surge', share: surgeSupplyShare }],
    clauses: NO_CLAUSES,
    provenance: [
      ...terms.provenance,
      assumed(
        [],
        'lead time, purchase window, lot size, supply and later price moves; providers quote them on request',
      ),
    ],
  };
}

/** A reservation paid month by month. */
export function reservation(terms: ContractTerms): ContractOffer {
  return { kind: 'reservation', ...common(terms) };
}

/** The upfront payment that an hourly rate comes to over a term of average months, in whole cents. */
export function prepayment(ratePerUnitHour: number, termMonths: number): number {
  return Math.round(ratePerUnitHour * HOURS_PER_AVERAGE_MONTH * termMonths * 100) / 100;
}

/** A reservation paid in full at its start, at an hourly rate that is turned into one payment. */
export function prepaidReservation(terms: ContractTerms): ContractOffer {
  const upfrontPerUnit = prepayment(terms.ratePerUnitHour, terms.termMonths);
  return { kind: 'reservation', ...common(terms), ratePerUnitHour: 0, upfrontPerUnit };
}

/** A dated block, paid in full at its start, that can be booked `bookingWindowMonths` ahead at the earliest. */
export function capacityBlock(terms: ContractTerms & { readonly bookingWindowMonths: number }): ContractOffer {
  const { bookingWindowMonths, ...rest } = terms;
  const upfrontPerUnit = prepayment(terms.ratePerUnitHour, terms.termMonths);
  return { kind: 'capacity-block', ...common(rest), ratePerUnitHour: 0, upfrontPerUnit, bookingWindowMonths };
}

/** Hardware that is bought: price at the start, a monthly fee for its place and care, power by the hour of use. */
export function owned(
  terms: Omit<ContractTerms, 'ratePerUnitHour'> & {
    readonly upfrontPerUnit: number;
    readonly monthlyFeePerUnit: number;
    readonly usageRatePerUnitHour: number;
    readonly residualPerUnit: number;
    readonly powerKwPerUnit: number;
  },
): ContractOffer {
  const { upfrontPerUnit, monthlyFeePerUnit, usageRatePerUnitHour, residualPerUnit, powerKwPerUnit, ...rest } = terms;
  return {
    kind: 'owned',
    ...common({ ...rest, ratePerUnitHour: 0 }),
    upfrontPerUnit,
    monthlyFeePerUnit,
    usageRatePerUnitHour,
    residualPerUnit,
    powerKwPerUnit,
  };
}
