import { isCommitmentOffer, type Offer } from '../../../shared/domain/offer.ts';
import type { NeverBought } from '../../../shared/domain/questions/explain.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { preparePortfolio } from '../../optimiser/prepare-portfolio.ts';

function acceleratorsOf(offer: Offer): string[] {
  if (offer.kind === 'spend-commitment') return offer.rateCard.map(({ acceleratorId }) => acceleratorId);
  return [offer.acceleratorId];
}

/** What keeps an offer from being of use at any price, without solving anything; null where nothing does so at sight. */
export function whyNeverBought(input: SolveInput, offer: Offer): Exclude<NeverBought, 'no-use'> | null {
  const data = preparePortfolio(input);
  const contract = data.contracts.find((entry) => entry.offer.id === offer.id);
  if (contract !== undefined && contract.firstStart > contract.lastStart) return 'no-start';
  const limits = isCommitmentOffer(offer) ? [offer.maximumUnits, offer.maximumUnitsPerStart] : [offer.maximumUnits];
  if (limits.includes(0)) return 'not-on-sale';
  const accelerators = acceleratorsOf(offer);
  const lanes = data.placements
    .filter(
      ({ accelerator, throughput }) =>
        accelerators.includes(data.acceleratorIds[accelerator] ?? '') && throughput.flat().some((work) => work > 0),
    )
    .flatMap(({ lane }) => data.lanes.slice(lane, lane + 1));
  const isSoldOn = 'clauses' in offer && offer.clauses.resale !== null;
  if (isSoldOn) return null;
  if (lanes.length === 0) return 'no-lane';
  if (
    isCommitmentOffer(offer) &&
    lanes.every(({ longestTermMonths }) => offer.termMonths > (longestTermMonths ?? Infinity))
  )
    return 'longest-term';
  return null;
}
