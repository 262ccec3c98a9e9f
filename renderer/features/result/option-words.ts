import type { ExercisedOption } from '../../../shared/domain/exercised-option.ts';
import { formatUnits } from '../../charts/contract-timeline.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth, formatMonthCount } from '../../ui/format/format-month.ts';
import { offerLabel } from './offer-label.ts';
import { mostSoldOn } from './resale-stretches.ts';
import type { ResultScene, SceneBand } from './result-scene.ts';

/** What a band does with a contract after it is signed, as a planner says it. */
export type OptionWords = {
  readonly id: string;
  /** Month from whose start on it holds; of what is sold on over many months the first. */
  readonly month: string;
  readonly contract: string;
  readonly sentence: string;
};

/** The accelerator of a contract, or the id where the plan does not know the offer. */
function thingOf(scene: ResultScene, offerId: string): string {
  const offer = scene.offerById.get(offerId);
  return offer !== undefined && 'acceleratorId' in offer ? scene.acceleratorName(offer.acceleratorId) : offerId;
}

function contractOf(scene: ResultScene, offerId: string): string {
  const offer = scene.offerById.get(offerId);
  return offer === undefined ? offerId : offerLabel(scene, offer);
}

function optionSentence(scene: ResultScene, option: ExercisedOption): string {
  const { kind, offerId, month, units, fee, refund } = option;
  const what = `${formatUnits(units)} × ${thingOf(scene, offerId)} in ${formatMonth(month)}`;
  if (kind === 'renewal') {
    const offer = scene.offerById.get(offerId);
    const term =
      offer !== undefined && 'termMonths' in offer ? ` for another ${formatMonthCount(offer.termMonths)}` : '';
    return `renew ${what}${term}`;
  }
  const verb = kind === 'termination' ? 'end' : 'exchange';
  const cost = fee > 0 ? `for a fee of ${formatMoneyShort(fee, scene.currency)}` : 'without a fee';
  const back = refund > 0 ? `, ${formatMoneyShort(refund, scene.currency)} of upfront paid back` : '';
  return `${verb} ${what} ${cost}${back}`;
}

/** Everything sold on of one contract in a band, in one sentence. */
function resaleWords(scene: ResultScene, band: SceneBand): OptionWords[] {
  const { id, result } = band;
  const byOffer = Map.groupBy(result.resales, ({ offerId }) => offerId);
  return [...byOffer.keys()].flatMap((offerId): OptionWords[] => {
    const mostByMonth = mostSoldOn(scene, band, offerId);
    const sold = scene.months.flatMap((month, t) => {
      const most = mostByMonth[t] ?? 0;
      return most > 0 ? [{ month, most }] : [];
    });
    const [first] = sold;
    const last = sold.at(-1);
    if (first === undefined || last === undefined) return [];
    const received = result.costs
      .filter(({ source, contractId }) => source === 'resale' && contractId === offerId)
      .reduce((sum, { billedByMonth }) => sum - billedByMonth.reduce((total, money) => total + money, 0), 0);
    const months =
      sold.length === 1
        ? `in ${formatMonth(first.month)}`
        : `in ${sold.length} months from ${formatMonth(first.month)} to ${formatMonth(last.month)}`;
    const most = formatUnits(Math.max(...sold.map((entry) => entry.most)));
    const sentence = `sell on up to ${most} × ${thingOf(scene, offerId)} ${months} for ${formatMoneyShort(received, scene.currency)}`;
    return [{ id: `${id} resale ${offerId}`, month: first.month, contract: contractOf(scene, offerId), sentence }];
  });
}

/** What a band does with its contracts after they are signed, in order of month. */
export function optionWords(scene: ResultScene, band: SceneBand): readonly OptionWords[] {
  const options = band.result.options.map((option): OptionWords => {
    const { kind, offerId, startMonth, termStartMonth, month } = option;
    return {
      id: [band.id, kind, offerId, startMonth, termStartMonth, month].join(' '),
      month,
      contract: contractOf(scene, offerId),
      sentence: optionSentence(scene, option),
    };
  });
  return [...options, ...resaleWords(scene, band)].toSorted(
    (a, b) => a.month.localeCompare(b.month) || a.id.localeCompare(b.id),
  );
}
