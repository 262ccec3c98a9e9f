import { daysBetween } from '../../../shared/domain/calendar-day.ts';
import type { Offer } from '../../../shared/domain/offer.ts';
import type { DecideByFindings, DecideByRow, DelayCost } from '../../../shared/domain/questions/decide-by.ts';
import { formatDay } from '../../ui/format/format-day.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth, formatMonthCount } from '../../ui/format/format-month.ts';
import { formatNumber, NO_VALUE } from '../../ui/format/format-number.ts';

/** What is needed to name things. */
export type DecideByScene = {
  readonly offers: readonly Offer[];
  readonly bands: readonly { readonly id: string; readonly name: string }[];
  readonly currency: string;
  /** First day on which the bands can be told apart, `YYYY-MM-DD`. */
  readonly revealDay: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
};

/** A purchase in words: “88 × Hyperstack H100 12 months from Apr 2027, if Surge”. */
export function purchaseName({ offers, bands }: DecideByScene, row: DecideByRow): string {
  const offer = offers.find(({ id }) => id === row.offerId)?.name ?? row.offerId;
  const band = bands.find(({ id }) => id === row.bandId);
  return `${formatNumber(row.units)} × ${offer} from ${formatMonth(row.startMonth)}${band === undefined ? '' : `, if ${band.name}`}`;
}

/** What stands out about the days of a purchase; empty: nothing does. */
export function dayRemarks({ today, revealDay }: DecideByScene, row: DecideByRow): string {
  const late = daysBetween(row.askBy, today);
  const remarks = [
    ...(late > 0 ? [`${late} ${late === 1 ? 'day' : 'days'} past`] : []),
    ...(row.bookableFrom !== null && row.bookableFrom > row.signBy
      ? [`cannot be booked before ${formatDay(row.bookableFrom)}: ask the provider`]
      : []),
    ...(row.bandId !== null && row.signBy < revealDay ? ['to be signed before the bands can be told apart'] : []),
  ];
  return remarks.join('; ');
}

/** What a delay costs in words. */
export function delayText(delay: DelayCost | undefined, precision: number | null, currency: string): string {
  if (delay === undefined) return NO_VALUE;
  if (delay.cost === null) return 'no portfolio';
  return Math.abs(delay.cost) <= (precision ?? 0) ? 'nothing' : formatMoneyShort(delay.cost, currency);
}

/** Which purchase must be decided first, how many are past, and where a week of waiting costs most. */
export function decideBySentence(scene: DecideByScene, rows: readonly DecideByRow[]): string {
  const [first] = rows.toSorted((a, b) => (a.askBy < b.askBy ? -1 : 1));
  if (first === undefined) return 'Nothing is to be signed.';
  const past = rows.filter(({ askBy }) => askBy < scene.today).length;
  const dearest = rows
    .filter(({ costPerWeek }) => (costPerWeek ?? 0) > 0)
    .toSorted((a, b) => (b.costPerWeek ?? 0) - (a.costPerWeek ?? 0))[0];
  return [
    `The first last responsible day is ${formatDay(first.askBy)}: ${purchaseName(scene, first)}.`,
    ...(past === 0 ? [] : [`Approval of ${past} of ${rows.length} should have been asked for by today.`]),
    ...(dearest === undefined
      ? []
      : [
          `A week of waiting costs most for ${purchaseName(scene, dearest)}: ${formatMoneyShort(dearest.costPerWeek, scene.currency)}.`,
        ]),
  ].join(' ');
}

/** What it costs when the whole list waits. */
export function wholeListSentence({ wholeList, precision }: DecideByFindings, currency: string): string | null {
  const parts = wholeList.map((delay) =>
    delay.cost === null
      ? `${formatMonthCount(delay.months)}: no portfolio keeps the rules (${delay.conflict.map(({ sentence }) => sentence).join(' ')})`
      : `${formatMonthCount(delay.months)}: ${delayText(delay, precision, currency)}`,
  );
  return parts.length === 0 ? null : `If the whole sign-now list waits ${parts.join('; ')}.`;
}

/** The rules that no portfolio keeps with a delay, each sentence once. */
export function conflictSentences(rows: readonly DecideByRow[]): string[] {
  const sentences = rows.flatMap(({ delays }) =>
    delays.flatMap(({ conflict }) => conflict.map(({ sentence }) => sentence)),
  );
  return [...new Set(sentences)];
}
