import type { Offer } from '../../../shared/domain/offer.ts';
import { formatMonthCount } from '../../ui/format/format-month.ts';
import type { ResultScene } from './result-scene.ts';

function shortLabel(offer: Offer): string {
  return 'termMonths' in offer ? `${offer.provider}, ${formatMonthCount(offer.termMonths)}` : offer.provider;
}

function acceleratorOf(offer: Offer): string | null {
  return 'acceleratorId' in offer ? offer.acceleratorId : null;
}

/** Provider and term; the offer's name too where another offer of the same accelerator would read the same. */
export function offerLabel(scene: ResultScene, offer: Offer): string {
  const short = shortLabel(offer);
  for (const other of scene.offerById.values()) {
    const isTwin =
      other.id !== offer.id && acceleratorOf(other) === acceleratorOf(offer) && shortLabel(other) === short;
    if (isTwin) return `${short}: ${offer.name}`;
  }
  return short;
}
