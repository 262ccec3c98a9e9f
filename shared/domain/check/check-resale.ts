import { isContractOffer } from '../offer.ts';
import { joinPath, type Problem } from '../problem.ts';
import type { CheckInput } from './check-input.ts';
import { firstGainingStart, largestRecoveredShare } from './resale-gain.ts';

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

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
        sentence: `recovers ${percent(resale.recoveredShare)} of the price, and a unit that starts in ${start} costs less than that after its volume tier, renewal, early end, residual value and price path: it would be bought only to be sold on. Let it recover at most ${percent(largestRecoveredShare(of))}, or make it dearer.`,
      },
    ];
  });
}
