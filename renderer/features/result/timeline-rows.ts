import type { Run } from '../../../shared/contract.ts';
import { monthsBetween } from '../../../shared/domain/month.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import type { TimelineBar, TimelineRow } from '../../charts/contract-timeline.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth, formatMonthCount } from '../../ui/format/format-month.ts';
import { formatUnits, purchaseSentence } from './purchase-sentence.ts';
import type { ResultScene } from './result-scene.ts';

/** A bar with the accelerator it belongs under; null: a spend commitment over several. */
type PlacedBar = { readonly acceleratorId: string | null; readonly bar: TimelineBar };

function existingBars(run: Run, scene: ResultScene): PlacedBar[] {
  const first = scene.months[0] ?? '';
  const last = scene.months.at(-1) ?? '';
  return run.input.assumptions.existingCommitments
    .filter((held) => held.lastMonth >= first && held.firstMonth <= last)
    .map((held) => ({
      acceleratorId: held.acceleratorId,
      bar: {
        id: `existing-${held.id}`,
        name: held.name,
        provider: held.provider,
        label: `${held.provider}, ${held.kind === 'owned' ? 'owned' : 'held'}`,
        kind: 'existing',
        bandPosition: null,
        bandName: null,
        units: formatUnits(held.units),
        signBy: null,
        start: monthsBetween(first, held.firstMonth),
        end: monthsBetween(first, held.lastMonth),
        lastMonth: held.lastMonth,
        isLocked: false,
        details: [
          `${held.name}, ${held.provider}`,
          `${formatUnits(held.units)} units held from ${formatMonth(held.firstMonth)}`,
          `last month ${formatMonth(held.lastMonth)}`,
        ],
      },
    }));
}

/** Provider and term; the offer's name where another offer of the plan would read the same. */
function offerLabel(scene: ResultScene, offer: Offer): string {
  const short = shortLabel(offer);
  for (const other of scene.offerById.values()) {
    if (other.id !== offer.id && isSameGroup(other, offer) && shortLabel(other) === short) {
      return `${short}: ${offer.name}`;
    }
  }
  return short;
}

function shortLabel(offer: Offer): string {
  const { provider } = offer;
  return 'termMonths' in offer ? `${provider}, ${formatMonthCount(offer.termMonths)}` : provider;
}

function isSameGroup(a: Offer, b: Offer): boolean {
  const acceleratorOf = (offer: Offer): string | null => ('acceleratorId' in offer ? offer.acceleratorId : null);
  return acceleratorOf(a) === acceleratorOf(b);
}

function purchaseBars(run: Run, scene: ResultScene): PlacedBar[] {
  const first = scene.months[0] ?? '';
  return run.solution.purchases.map((purchase, index) => {
    const offer = scene.offerById.get(purchase.offerId);
    const band = scene.bands.find((candidate) => candidate.id === purchase.bandId);
    return {
      acceleratorId: offer !== undefined && 'acceleratorId' in offer ? offer.acceleratorId : null,
      bar: {
        id: `purchase-${index}`,
        name: offer?.name ?? purchase.offerId,
        provider: offer?.provider ?? '',
        label: offer === undefined ? purchase.offerId : offerLabel(scene, offer),
        kind: purchase.isSignNow ? 'sign-now' : 'sign-later',
        bandPosition: band?.position ?? null,
        bandName: band?.name ?? null,
        units: formatUnits(purchase.units),
        signBy: monthsBetween(first, purchase.signByMonth),
        start: monthsBetween(first, purchase.startMonth),
        end: monthsBetween(first, purchase.lastMonth),
        lastMonth: purchase.lastMonth,
        isLocked: purchase.isLocked,
        details: [
          purchaseSentence(scene, purchase),
          `last month ${formatMonth(purchase.lastMonth)}, ${formatMoneyShort(purchase.totalCash, scene.currency)} over the term`,
          band === undefined ? 'in every band' : `only in band ${band.name}`,
        ],
      },
    };
  });
}

const kindOrder = ['existing', 'sign-now', 'sign-later'] as const;

function inOrder(a: TimelineBar, b: TimelineBar): number {
  return (
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    a.start - b.start ||
    (a.bandPosition ?? -1) - (b.bandPosition ?? -1) ||
    b.end - a.end
  );
}

/** The rows of the contract timeline: a heading per accelerator, its contracts under it, spend commitments last. */
export function timelineRows(run: Run, scene: ResultScene): readonly TimelineRow[] {
  const placed = [...existingBars(run, scene), ...purchaseBars(run, scene)];
  const groups = [...run.input.assumptions.accelerators.map(({ id }): string | null => id), null];
  return groups.flatMap((acceleratorId): TimelineRow[] => {
    const bars = placed.filter((entry) => entry.acceleratorId === acceleratorId).map((entry) => entry.bar);
    if (bars.length === 0) return [];
    const name = acceleratorId === null ? 'Spend commitments' : scene.acceleratorName(acceleratorId);
    return [
      { kind: 'heading', name },
      ...bars.toSorted(inOrder).map((bar): TimelineRow => ({ kind: 'bar', bar, group: name })),
    ];
  });
}
