import { type Cell, label } from './cell.ts';
import type { BoughtOffer, BoughtSpend, WorkbookFacts } from './workbook-facts.ts';

/** What stands before the figures of a purchase: offer, scope, kind, band, when it is signed. */
export function describePurchase(facts: WorkbookFacts, { purchase, offer }: BoughtOffer | BoughtSpend): Cell[] {
  const result = facts.run.solution.purchases.find(
    (entry) =>
      entry.offerId === purchase.offerId &&
      entry.startMonth === purchase.startMonth &&
      (entry.bandId ?? purchase.bandId) === purchase.bandId,
  );
  const band = facts.bands.find((entry) => entry.band.id === purchase.bandId)?.band.name ?? 'every band';
  return [
    label(offer.name),
    label(offer.provider),
    label(
      offer.kind === 'spend-commitment'
        ? offer.rateCard.map(({ acceleratorId }) => facts.acceleratorName(acceleratorId)).join(', ')
        : facts.acceleratorName(offer.acceleratorId),
    ),
    label(offer.kind),
    label(band),
    label(purchase.isLocked ? 'locked' : result?.isSignNow === false ? 'later' : 'now'),
    label(result?.signByMonth ?? ''),
  ];
}
