import type { Offer } from '../../../shared/domain/offer.ts';
import type { Portfolio } from '../../../shared/domain/portfolio.ts';
import type {
  Alternative,
  AlternativeFigures,
  AlternativeKind,
} from '../../../shared/domain/questions/alternatives.ts';
import { formatMoneyDelta, formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatNumber } from '../../ui/format/format-number.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** What an alternative has less of, as its name. */
export const alternativeNames: Readonly<Record<AlternativeKind, string>> = {
  'dominant-provider': 'Less with the dominant provider',
  'long-terms': 'Shorter terms',
  'lock-in': 'Less owed at once',
  'signed-now': 'Fewer purchases now',
  specialised: 'Less specialised silicon',
  'largest-offer': 'Another largest offer',
};

/** Names of what the figures speak of. */
export type Names = {
  readonly currency: string;
  readonly provider: string | null;
  readonly offerName: (offerId: string) => string;
};

/** What an alternative has less of, from what to what. */
function lessWords(kind: AlternativeKind, best: AlternativeFigures, its: AlternativeFigures, names: Names): string {
  const { currency, provider, offerName } = names;
  const months = (value: number): string => `${formatNumber(value, 1)} months`;
  switch (kind) {
    case 'dominant-provider':
      return `${formatShare(its.dominantShare, 0)} of the committed spend with ${provider ?? 'it'} instead of ${formatShare(best.dominantShare, 0)}`;
    case 'long-terms':
      return `Terms of ${months(its.meanTermMonths)} on average by money instead of ${months(best.meanTermMonths)}`;
    case 'lock-in':
      return `At most ${formatMoneyShort(its.peakCommitment, currency)} owed at once instead of ${formatMoneyShort(best.peakCommitment, currency)}`;
    case 'signed-now':
      return `Purchases before the bands are told apart: ${its.signedNow} instead of ${best.signedNow}`;
    case 'specialised':
      return `${formatShare(its.specialisedShare)} of the hours on specialised silicon instead of ${formatShare(best.specialisedShare)}`;
    case 'largest-offer': {
      const name = (id: string | null): string => (id === null ? 'nothing' : `“${offerName(id)}”`);
      return `${name(its.largestOfferId)} is the largest instead of ${name(best.largestOfferId)}`;
    }
  }
}

/** How an alternative differs from the best portfolio, and what that costs in the objective. */
export function differenceWords({ kind, figures }: Alternative, best: AlternativeFigures, names: Names): string {
  const cost = formatMoneyDelta(figures.objective, best.objective, names.currency);
  return `${lessWords(kind, best, figures, names)}, for ${cost}.`;
}

/** Expected units of each offer over all start months. */
function unitsByOffer(portfolio: Portfolio, probabilityOf: (bandId: string) => number): Map<string, number> {
  const units = new Map<string, number>();
  for (const { offerId, bandId, units: bought } of portfolio) {
    const weight = bandId === null ? 1 : probabilityOf(bandId);
    units.set(offerId, (units.get(offerId) ?? 0) + weight * bought);
  }
  return units;
}

/** Offers told at the most. */
const MOST_TOLD = 4;

/** The largest changes of purchases against the best portfolio, in few words. */
export function purchaseWords(
  best: Portfolio,
  its: Portfolio,
  probabilityOf: (bandId: string) => number,
  offerName: (offerId: string) => string,
): string {
  const before = unitsByOffer(best, probabilityOf);
  const after = unitsByOffer(its, probabilityOf);
  const changes = [...new Set([...before.keys(), ...after.keys()])]
    .map((offerId) => ({ offerId, change: Math.round((after.get(offerId) ?? 0) - (before.get(offerId) ?? 0)) }))
    .filter(({ change }) => change !== 0)
    .toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  if (changes.length === 0) return 'No offer differs by a unit.';
  const told = changes
    .slice(0, MOST_TOLD)
    .map(
      ({ offerId, change }) => `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change), 0)} ${offerName(offerId)}`,
    );
  const more = changes.length > MOST_TOLD ? ` and ${changes.length - MOST_TOLD} more` : '';
  return `${told.join(', ')}${more}.`;
}

/** Looks up the name of an offer. */
export function offerNamer(offers: readonly Offer[]): (offerId: string) => string {
  return (offerId) => offers.find(({ id }) => id === offerId)?.name ?? offerId;
}
