import { isExistingCapacity, type ExistingCapacity } from '../../../shared/domain/existing-commitment.ts';
import { addMonths, monthsBetween } from '../../../shared/domain/month.ts';
import { type ContractOffer, isContractOffer } from '../../../shared/domain/offer.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { cheapestFirst, goesOnByItself, type RulePortfolio } from './offer-prices.ts';
import { Stock } from './stock.ts';

function likeForLike({ assumptions: { offers } }: SolveInput, commitment: ExistingCapacity): ContractOffer[] {
  return offers
    .filter(isContractOffer)
    .filter(
      ({ kind, provider, acceleratorId }) =>
        kind === commitment.kind && provider === commitment.provider && acceleratorId === commitment.acceleratorId,
    );
}

/** The terms that follow a commitment: the same units, or those left, of the cheapest like offer, at each end again. */
function renewalsOf(input: SolveInput, commitment: ExistingCapacity, stock: Stock): RulePortfolio {
  const { startMonth, horizonMonths } = input;
  const offers = likeForLike(input, commitment);
  const purchases: Portfolio = [];
  const followers = new Map<string, number>();
  let ended = monthsBetween(startMonth, commitment.lastMonth) + 1;
  while (ended < horizonMonths) {
    const from = ended;
    const next = cheapestFirst(input, offers, () => from).find((startable) => stock.left(startable) > 0);
    if (next === undefined) break;
    const { offer, start } = next;
    const units = Math.min(commitment.units, stock.left(next));
    stock.take(next, units);
    followers.set(offer.name, Math.min(units, followers.get(offer.name) ?? Infinity));
    const month = addMonths(startMonth, start);
    purchases.push({ offerId: offer.id, startMonth: month, units, isLocked: false, bandId: null });
    if (goesOnByItself(offer)) break;
    ended = start + offer.termMonths;
  }
  const [first] = purchases;
  const followed = [...followers].map(([name, units]) => `${units} units of “${name}” (it has ${commitment.units})`);
  const sentence =
    first === undefined
      ? `“${commitment.name}” runs off: nothing of its accelerator, provider and kind is on sale after it.`
      : `“${commitment.name}” is followed from ${first.startMonth} by ${followed.join(', then ')}.`;
  return { purchases, assumed: [sentence] };
}

/** What happens when nothing is decided: capacity that runs out inside the horizon is renewed like for like while it can be. */
export function statusQuo(input: SolveInput): RulePortfolio {
  const { startMonth, horizonMonths, assumptions } = input;
  const ending = assumptions.existingCommitments.filter(({ lastMonth, firstMonth }) => {
    const after = monthsBetween(startMonth, lastMonth) + 1;
    return after < horizonMonths && after > 0 && firstMonth <= lastMonth;
  });
  const stock = new Stock(
    input,
    assumptions.bands.map(({ id }) => id),
  );
  const renewed = ending.filter(isExistingCapacity).map((commitment) => renewalsOf(input, commitment, stock));
  const spend = ending
    .filter((commitment) => !isExistingCapacity(commitment))
    .map(({ name }) => `“${name}”, promised spend, runs off.`);
  const none = ending.length === 0 ? ['Nothing that is signed already runs out inside the horizon.'] : [];
  return {
    purchases: renewed.flatMap(({ purchases }) => purchases),
    assumed: [...none, ...renewed.flatMap(({ assumed }) => assumed), ...spend],
  };
}
