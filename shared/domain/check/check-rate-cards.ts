import type { PricePath } from '../band.ts';
import type { CheckInput } from './check-input.ts';
import { joinPath, type Problem } from '../problem.ts';

/** A rate of nothing would let a promise of nothing pay for any work. */
function freeSteps(path: string, steps: PricePath): Problem[] {
  return steps
    .filter(({ multiplier }) => multiplier === 0)
    .map(({ month }) => ({ path, sentence: `makes its rate card free from ${month} on: the factor must be above 0.` }));
}

/** A rate card has one rate for each accelerator, and no price path makes it free. */
export function checkRateCards({ assumptions }: CheckInput): Problem[] {
  const spendOffers = assumptions.offers.filter((offer) => offer.kind === 'spend-commitment');
  return spendOffers.flatMap(({ id, rateCard, pricePath }) => {
    const ids = rateCard.map(({ acceleratorId }) => acceleratorId);
    const doubled = new Set(ids.filter((other, index) => ids.indexOf(other) !== index));
    return [
      ...[...doubled].map((acceleratorId) => ({
        path: joinPath('offers', id, 'rateCard'),
        sentence: `gives the accelerator “${acceleratorId}” two rates: keep one of them.`,
      })),
      ...freeSteps(joinPath('offers', id, 'pricePath'), pricePath),
      ...assumptions.bands.flatMap((band) =>
        band.pricePaths
          .filter(({ offerId }) => offerId === id)
          .flatMap(({ path }) => freeSteps(joinPath('bands', band.id, 'pricePaths', id), path)),
      ),
    ];
  });
}
