import { type ContractOffer, isContractOffer } from '../offer.ts';
import { joinPath, type Problem } from '../problem.ts';
import type { CheckInput } from './check-input.ts';
import { firstGainingStart, largestRecoveredShare } from './resale-gain.ts';

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** What makes a unit cost less than its price, or sell for more, of what an offer has. */
function causesOf({ assumptions }: CheckInput, offer: ContractOffer): string {
  const { volumeTiers, renewal, earlyTermination, exchange } = offer.clauses;
  const isMoved =
    offer.pricePath.length > 0 ||
    assumptions.bands.some(({ pricePaths }) => pricePaths.some(({ offerId }) => offerId === offer.id));
  return [
    volumeTiers.length > 0 ? 'its volume tiers' : null,
    renewal === null ? null : 'its renewals',
    earlyTermination === null && exchange === null ? null : 'the right to leave it early',
    offer.kind === 'owned' && offer.residualPerUnit > 0 ? 'its residual value' : null,
    isMoved ? 'its price paths' : null,
  ]
    .filter((cause) => cause !== null)
    .join(', ');
}

/** No unit is worth buying only to sell it on: a plan that lets it be has no honest number of units to buy. */
export function checkResale(input: CheckInput): Problem[] {
  return input.assumptions.offers.filter(isContractOffer).flatMap((offer): Problem[] => {
    const { resale } = offer.clauses;
    if (resale === null) return [];
    const of = { input, offer };
    const start = firstGainingStart(of, resale.recoveredShare);
    if (start === null) return [];
    return [
      {
        path: joinPath('offers', offer.id, 'clauses', 'resale'),
        sentence: `recovers ${percent(resale.recoveredShare)} of the price, and with ${causesOf(input, offer)} a unit that starts in ${start} costs less: it would be bought only to be sold on. Let it recover at most ${percent(largestRecoveredShare(of))}, or make it dearer.`,
      },
    ];
  });
}
