import type { PricePath } from '../band.ts';
import { isExistingSpend } from '../existing-commitment.ts';
import type { SpendOffer } from '../offer.ts';
import type { CheckInput } from './check-input.ts';
import { joinPath, type Problem } from '../problem.ts';

/** A rate of nothing would let a promise of nothing pay for any work. */
function freeSteps(path: string, steps: PricePath): Problem[] {
  return steps
    .filter(({ multiplier }) => multiplier === 0)
    .map(({ month }) => ({ path, sentence: `makes its rate card free from ${month} on: the factor must be above 0.` }));
}

function doubledRates(path: string, rateCard: SpendOffer['rateCard']): Problem[] {
  const ids = rateCard.map(({ acceleratorId }) => acceleratorId);
  const doubled = new Set(ids.filter((other, index) => ids.indexOf(other) !== index));
  return [...doubled].map((acceleratorId) => ({
    path,
    sentence: `gives the accelerator “${acceleratorId}” two rates: keep one of them.`,
  }));
}

/** A rate card has one rate for each accelerator, and no price path makes it free. */
export function checkRateCards({ assumptions }: CheckInput): Problem[] {
  const spendOffers = assumptions.offers.filter((offer) => offer.kind === 'spend-commitment');
  const existing = assumptions.existingCommitments
    .filter(isExistingSpend)
    .flatMap(({ id, rateCard }) => doubledRates(joinPath('existingCommitments', id, 'rateCard'), rateCard));
  const onOffer = spendOffers.flatMap(({ id, rateCard, pricePath }) => {
    return [
      ...doubledRates(joinPath('offers', id, 'rateCard'), rateCard),
      ...freeSteps(joinPath('offers', id, 'pricePath'), pricePath),
      ...assumptions.bands.flatMap((band) =>
        band.pricePaths
          .filter(({ offerId }) => offerId === id)
          .flatMap(({ path }) => freeSteps(joinPath('bands', band.id, 'pricePaths', id), path)),
      ),
    ];
  });
  return [...onOffer, ...existing];
}
