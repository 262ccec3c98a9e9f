import type { ElasticOffer } from '../../shared/domain/offer.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import { assumed } from './provenance.ts';

/** What tells one elastic offer of the catalogue from the next. */
export type ElasticTerms = {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly region: string;
  readonly acceleratorId: string;
  readonly ratePerUnitHour: number;
  readonly maximumUnits: number;
  /** Share of the supply that is there when demand surges everywhere at once. */
  readonly surgeSupplyShare: number;
  /** Where the rate comes from. */
  readonly rateProvenance: Provenance;
};

function shared({ surgeSupplyShare, rateProvenance, ...terms }: ElasticTerms) {
  return {
    ...terms,
    isCapacityGuaranteed: false,
    pricePath: [],
    supplyShares: surgeSupplyShare === 1 ? [] : [{ bandId: 'surge', share: surgeSupplyShare }],
    provenance: [
      rateProvenance,
      assumed(
        [],
        'how many units can be had at once (no provider publishes it), how much of that is left in a surge, and how much work interruptions leave',
      ),
    ],
  };
}

/** A catalogue entry paid by the hour at list price. */
export function onDemand(terms: ElasticTerms): ElasticOffer {
  return { kind: 'on-demand', ...shared(terms), isDiscount: false };
}

/** A catalogue entry that may be taken back: `deliveredShare` of its hours do work. */
export function spot(terms: ElasticTerms & { readonly deliveredShare: number }): ElasticOffer {
  const { deliveredShare, ...rest } = terms;
  return { kind: 'spot', ...shared(rest), isDiscount: true, deliveredShare };
}

/** A catalogue entry that starts when there is room and runs for at most `maximumRunHours`. */
export function flexStart(
  terms: ElasticTerms & { readonly deliveredShare: number; readonly maximumRunHours: number },
): ElasticOffer {
  const { deliveredShare, maximumRunHours, ...rest } = terms;
  return { kind: 'flex-start', ...shared(rest), isDiscount: true, deliveredShare, maximumRunHours };
}
