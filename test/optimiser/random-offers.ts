import type { CommitmentOffer, ContractOffer, Offer, SpendOffer } from '../../shared/domain/offer.ts';
import { addMonths, type Month } from '../../shared/domain/month.ts';
import {
  aCapacityBlock,
  aFlexStartOffer,
  anOnDemandOffer,
  anOwnedOffer,
  aReservation,
  aSpendCommitment,
  aSpotOffer,
} from '../builders/an-offer.ts';
import { randomClauses } from './random-clauses.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What random offers are made for. */
export type OfferFrame = {
  readonly random: SeededRandom;
  /** Numbers of their own for spend commitments, so that the other offers are the same with them and without. */
  readonly spendRandom: SeededRandom;
  readonly acceleratorIds: readonly string[];
  readonly bandIds: readonly string[];
  readonly months: readonly Month[];
  /** Contracts in any fraction, without minimum: the optimum is that of a linear program. */
  readonly isDivisible: boolean;
};

function purchaseRules({ random, months, isDivisible }: OfferFrame) {
  const blockUnits = isDivisible || random.chance(0.2) ? 0 : random.pick([1, 2, 4, 8]);
  const minimumUnits = isDivisible || random.chance(0.7) ? 0 : Math.max(1, blockUnits) * random.whole(1, 3);
  const isWindowed = random.chance(0.25);
  return {
    blockUnits,
    minimumUnits,
    leadTimeMonths: random.chance(0.3) ? random.whole(1, 2) : 0,
    earliestStartMonth: isWindowed ? random.pick(months.slice(0, 2)) : null,
    latestStartMonth: isWindowed ? random.pick(months.slice(1)) : null,
    maximumUnits: random.chance(0.2) ? minimumUnits + random.whole(4, 30) : null,
    maximumUnitsPerStart: random.chance(0.2) ? minimumUnits + random.whole(2, 12) : null,
  };
}

function supplyShares({ random, bandIds }: OfferFrame) {
  return random.chance(0.2) ? [{ bandId: random.pick(bandIds), share: random.between(0.6, 1) }] : [];
}

function pricePath({ random, months }: OfferFrame) {
  return random.chance(0.25) ? [{ month: random.pick(months), multiplier: random.between(0.8, 1.2) }] : [];
}

function contracts(frame: OfferFrame, acceleratorId: string): ContractOffer[] {
  const { random } = frame;
  const common = (suffix: string, termMonths: number) => ({
    termMonths,
    clauses: randomClauses(random, termMonths),
    id: `${acceleratorId}-${suffix}`,
    name: `${acceleratorId} ${suffix}`,
    acceleratorId,
    ...purchaseRules(frame),
    supplyShares: supplyShares(frame),
    pricePath: pricePath(frame),
    usageRatePerUnitHour: random.chance(0.3) ? random.between(0.02, 0.2) : 0,
  });
  const offers: ContractOffer[] = [];
  if (random.chance(0.8)) {
    const hasUpfront = random.chance(0.4);
    offers.push(
      aReservation({
        ...common('long', random.whole(3, 12)),
        upfrontPerUnit: hasUpfront ? random.between(200, 1500) : 0,
        ratePerUnitHour: hasUpfront ? random.between(0.3, 0.9) : random.between(0.9, 1.5),
      }),
    );
  }
  if (random.chance(0.5)) {
    offers.push(
      aReservation({
        ...common('short', random.whole(1, 3)),
        monthlyFeePerUnit: random.chance(0.3) ? random.between(10, 60) : 0,
        ratePerUnitHour: random.between(1.1, 1.8),
      }),
    );
  }
  if (random.chance(0.25)) {
    offers.push(aCapacityBlock({ ...common('block', 1), upfrontPerUnit: random.between(700, 1400) }));
  }
  if (random.chance(0.25)) {
    offers.push(
      anOwnedOffer({
        ...common('owned', random.whole(24, 60)),
        upfrontPerUnit: random.between(15_000, 40_000),
        residualPerUnit: random.chance(0.5) ? random.between(0, 8000) : 0,
        monthlyFeePerUnit: random.between(0, 60),
      }),
    );
  }
  return offers;
}

/** A spend commitment over some of the accelerators, or none. */
function spendCommitments(frame: OfferFrame): SpendOffer[] {
  const { spendRandom: random, acceleratorIds } = frame;
  if (!random.chance(0.4)) return [];
  const drawn = { ...frame, random };
  const scope = acceleratorIds.filter((_, position) => position === 0 || random.chance(0.6));
  const offer = aSpendCommitment({
    ...purchaseRules(drawn),
    supplyShares: supplyShares(drawn),
    pricePath: pricePath(drawn),
    termMonths: random.whole(1, 9),
    spendPerHourPerUnit: random.pick([0.5, 2, 5]),
    upfrontShare: random.pick([0, 0.5, 1]),
    rateCard: scope.map((acceleratorId) => ({ acceleratorId, ratePerUnitHour: random.between(0.9, 2) })),
  });
  const clauses = randomClauses(random, offer.termMonths);
  return [{ ...offer, clauses: { ...clauses, exchange: null, resale: null } }];
}

/**
 * Random offers. The first accelerator can always be had on demand without limit, so that demand alone
 * never makes a plan infeasible.
 */
export function randomOffers(frame: OfferFrame): Offer[] {
  const { random } = frame;
  const ofAccelerators = frame.acceleratorIds.flatMap((acceleratorId, position): Offer[] => {
    const elastic = (suffix: string) => ({
      id: `${acceleratorId}-${suffix}`,
      name: `${acceleratorId} ${suffix}`,
      acceleratorId,
      pricePath: pricePath(frame),
      supplyShares: supplyShares(frame),
    });
    const offers: Offer[] = [];
    const ratePerUnitHour = random.between(1.8, 3.5);
    if (position === 0) offers.push(anOnDemandOffer({ ...elastic('od'), ratePerUnitHour }));
    else if (random.chance(0.7)) {
      const maximumUnits = random.chance(0.5) ? random.whole(2, 15) : null;
      offers.push(anOnDemandOffer({ ...elastic('od'), ratePerUnitHour, maximumUnits }));
    }
    if (random.chance(0.5)) {
      offers.push(
        aSpotOffer({
          ...elastic('spot'),
          ratePerUnitHour: random.between(0.4, 1.2),
          deliveredShare: random.between(0.6, 0.95),
          maximumUnits: random.chance(0.5) ? random.whole(2, 15) : null,
        }),
      );
    }
    if (random.chance(0.2)) {
      offers.push(aFlexStartOffer({ ...elastic('flex'), ratePerUnitHour: random.between(0.8, 1.6) }));
    }
    return [...offers, ...contracts(frame, acceleratorId)];
  });
  return [...ofAccelerators, ...spendCommitments(frame)];
}

/** The months in which a contract may start, given the months of the horizon. */
export function startMonthsOf(offer: CommitmentOffer, months: readonly Month[]): Month[] {
  const [first = ''] = months;
  return months.filter(
    (month) =>
      month >= addMonths(first, offer.leadTimeMonths) &&
      (offer.earliestStartMonth === null || month >= offer.earliestStartMonth) &&
      (offer.latestStartMonth === null || month <= offer.latestStartMonth),
  );
}
