import { addMonths, type Month } from '../../../shared/domain/month.ts';
import type { ExercisedOption } from '../../../shared/domain/exercised-option.ts';
import type { PurchaseResult } from '../../../shared/domain/solution.ts';
import { formatUnits } from '../../charts/contract-timeline.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';

/** A clause that is used for units of a purchase, with the bands in which it is. */
export type PurchaseOption = {
  readonly kind: ExercisedOption['kind'];
  readonly month: Month;
  /** Last month of the term that is added; null unless it is renewed. */
  readonly lastMonth: Month | null;
  readonly units: number;
  readonly fee: number;
  readonly refund: number;
  /** Empty: every band the purchase is made in. */
  readonly bands: readonly SceneBand[];
};

/** True for bands with a purchase of their own of that offer and month: what is used there is of that purchase. */
function hasOwn(
  purchases: readonly PurchaseResult[],
  { offerId, startMonth }: PurchaseResult,
  bandId: string,
): boolean {
  return purchases.some(
    (other) => other.offerId === offerId && other.startMonth === startMonth && other.bandId === bandId,
  );
}

function termMonths(scene: ResultScene, offerId: string): number {
  const offer = scene.offerById.get(offerId);
  return offer !== undefined && 'termMonths' in offer ? offer.termMonths : 0;
}

/** The clauses used for a purchase, in order of month; the same in several bands is told once. */
export function purchaseOptions(scene: ResultScene, purchase: PurchaseResult): readonly PurchaseOption[] {
  const { offerId, startMonth, bandId } = purchase;
  const bands = scene.bands.filter((band) =>
    bandId === null ? !hasOwn(scene.purchases, purchase, band.id) : band.id === bandId,
  );
  const told = new Map<string, { readonly option: ExercisedOption; readonly bands: SceneBand[] }>();
  for (const band of bands) {
    for (const option of band.result.options) {
      if (option.offerId !== offerId || option.startMonth !== startMonth) continue;
      const key = [option.kind, option.month, formatUnits(option.units), Math.round(option.fee)].join(' ');
      const known = told.get(key);
      if (known === undefined) told.set(key, { option, bands: [band] });
      else known.bands.push(band);
    }
  }
  return [...told.values()]
    .map(({ option, bands: used }) => ({
      kind: option.kind,
      month: option.month,
      lastMonth: option.kind === 'renewal' ? addMonths(option.month, termMonths(scene, offerId) - 1) : null,
      units: option.units,
      fee: option.fee,
      refund: option.refund,
      bands: used.length === bands.length ? [] : used,
    }))
    .toSorted((a, b) => a.month.localeCompare(b.month));
}

const KIND_WORDS: Readonly<Record<PurchaseOption['kind'], string>> = {
  renewal: 'renewed from',
  termination: 'ended before',
  exchange: 'exchanged in',
};

/** A clause that is used, in words: “40 units ended before Mar 2028, fee $1.2M, only if Conservative”. */
export function optionWords(scene: ResultScene, option: PurchaseOption): string {
  const { kind, month, units, fee, refund, bands } = option;
  return [
    `${formatUnits(units)} units ${KIND_WORDS[kind]} ${formatMonth(month)}`,
    ...(fee > 0 ? [`fee ${formatMoneyShort(fee, scene.currency)}`] : []),
    ...(refund > 0 ? [`${formatMoneyShort(refund, scene.currency)} paid back`] : []),
    ...(bands.length === 0 ? [] : [`only if ${bands.map(({ name }) => name).join(' or ')}`]),
  ].join(', ');
}
