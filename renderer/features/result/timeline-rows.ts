import type { Run } from '../../../shared/contract.ts';
import { isExistingCapacity } from '../../../shared/domain/existing-commitment.ts';
import { monthsBetween } from '../../../shared/domain/month.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import {
  amountText,
  barSpan,
  type TimelineBar,
  type TimelineMark,
  type TimelineRow,
  type Tranche,
} from '../../charts/contract-timeline.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { offerLabel } from './offer-label.ts';
import { optionWords, type PurchaseOption, purchaseOptions } from './purchase-options.ts';
import { deliveredShares, purchaseTerms } from './purchase-terms.ts';
import { purchaseSentence } from './purchase-sentence.ts';
import { resaleStretches, resaleStretchWords } from './resale-stretches.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';

/** A bar with the accelerator it belongs under; null: a spend commitment over several. */
type PlacedBar = { readonly acceleratorId: string | null; readonly bar: TimelineBar };

function existingBars(run: Run, scene: ResultScene): PlacedBar[] {
  const first = scene.months[0] ?? '';
  const last = scene.months.at(-1) ?? '';
  return run.input.assumptions.existingCommitments
    .filter((held) => held.lastMonth >= first && held.firstMonth <= last)
    .map((held): PlacedBar => {
      const [amount, counted] = isExistingCapacity(held)
        ? [held.units, {}]
        : [held.spendPerHour, { measure: `${scene.currency} an hour` }];
      return {
        acceleratorId: isExistingCapacity(held) ? held.acceleratorId : null,
        bar: {
          ...counted,
          id: `existing ${held.id}`,
          name: held.name,
          provider: held.provider,
          label: `${held.provider}, ${held.kind === 'owned' ? 'owned' : 'held'}`,
          kind: 'existing',
          bandPosition: null,
          bandName: null,
          marks: [],
          tranches: [
            {
              units: amount,
              signBy: null,
              start: monthsBetween(first, held.firstMonth),
              end: monthsBetween(first, held.lastMonth),
              lastMonth: held.lastMonth,
              isLocked: false,
              terms: [],
              sentence: `${amountText(counted, amount)} held from ${formatMonth(held.firstMonth)}, last month ${formatMonth(held.lastMonth)}`,
            },
          ],
        },
      };
    });
}

function trancheOf(
  scene: ResultScene,
  purchase: PurchaseResult,
  options: readonly PurchaseOption[],
  sold: readonly string[],
): Tranche {
  const first = scene.months[0] ?? '';
  const terms = [...purchaseTerms(scene, purchase), ...options.map((option) => optionWords(scene, option)), ...sold];
  const ramp = deliveredShares(scene, purchase);
  return {
    units: purchase.units,
    signBy: monthsBetween(first, purchase.signByMonth),
    start: monthsBetween(first, purchase.startMonth),
    end: monthsBetween(first, purchase.lastMonth),
    lastMonth: purchase.lastMonth,
    isLocked: purchase.isLocked,
    terms,
    ...(ramp.length === 0 ? {} : { deliveredShares: ramp }),
    sentence: [`${purchaseSentence(scene, purchase)}, last month ${formatMonth(purchase.lastMonth)}`, ...terms].join(
      ', ',
    ),
  };
}

function markOf(scene: ResultScene, { month, lastMonth, bands }: PurchaseOption): TimelineMark {
  const first = scene.months[0] ?? '';
  const at = monthsBetween(first, month);
  return {
    kind: lastMonth === null ? 'ended' : 'renewed',
    month: at,
    until: lastMonth === null ? at - 1 : monthsBetween(first, lastMonth),
    bandPosition: onlyPosition(bands),
  };
}

/** Place of the only band of a list; null where it has several, or none. */
function onlyPosition(bands: readonly SceneBand[]): number | null {
  return bands.length === 1 ? (bands[0]?.position ?? null) : null;
}

/**
 * The bands whose resale stands on a line: units of an offer are sold on whichever purchase they are of, so each band
 * tells it once, on the first line of the offer that it has.
 */
function resaleBands(scene: ResultScene, lines: readonly PurchaseResult[], line: PurchaseResult): readonly SceneBand[] {
  const isIn = ({ bandId }: PurchaseResult, band: SceneBand): boolean => bandId === null || bandId === band.id;
  return scene.bands.filter(
    (band) => lines.find((other) => other.offerId === line.offerId && isIn(other, band)) === line,
  );
}

/** Purchases of one offer in one band, or in all, share a line; what is signed now stays apart from what comes later. */
function purchaseBars(run: Run, scene: ResultScene): PlacedBar[] {
  const lines = new Map<string, PurchaseResult[]>();
  for (const purchase of run.solution.purchases) {
    const key = [purchase.offerId, purchase.isSignNow, purchase.bandId].join(' ');
    lines.set(key, [...(lines.get(key) ?? []), purchase]);
  }
  const firsts = [...lines.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  return [...lines].flatMap(([key, purchases]) => {
    const one = purchases[0];
    if (one === undefined) return [];
    const sellers = resaleBands(scene, firsts, one);
    const stretches = resaleStretches(scene, sellers, one.offerId);
    const sold = stretches.map((stretch) => resaleStretchWords(scene, stretch, scene.bands));
    const withOptions = purchases.map((purchase) => ({
      purchase,
      options: purchaseOptions(scene, purchase),
    }));
    const offer = scene.offerById.get(one.offerId);
    const band = scene.bands.find((candidate) => candidate.id === one.bandId);
    return {
      acceleratorId: offer !== undefined && 'acceleratorId' in offer ? offer.acceleratorId : null,
      bar: {
        id: `purchase ${key}`,
        name: offer?.name ?? one.offerId,
        provider: offer?.provider ?? '',
        label: offer === undefined ? one.offerId : offerLabel(scene, offer),
        kind: one.isSignNow ? 'sign-now' : 'sign-later',
        bandPosition: band?.position ?? null,
        bandName: band?.name ?? null,
        tranches: withOptions
          .map(({ purchase, options }) => trancheOf(scene, purchase, options, purchase === one ? sold : []))
          .toSorted((a, b) => a.start - b.start),
        marks: [
          ...withOptions.flatMap(({ options }) => options.map((option) => markOf(scene, option))),
          ...stretches.map(
            ({ first, last, bands }): TimelineMark => ({
              kind: 'sold-on',
              month: first,
              until: last,
              bandPosition: bands.length === scene.bands.length ? null : onlyPosition(bands),
            }),
          ),
        ],
      },
    };
  });
}

const kindOrder = ['existing', 'sign-now', 'sign-later'] as const;

function inOrder(a: TimelineBar, b: TimelineBar): number {
  return (
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    a.label.localeCompare(b.label) ||
    (a.bandPosition ?? -1) - (b.bandPosition ?? -1) ||
    barSpan(a).start - barSpan(b).start
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
