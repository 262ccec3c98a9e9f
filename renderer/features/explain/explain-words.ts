import type { Offer } from '../../../shared/domain/offer.ts';
import type {
  BoughtOffer,
  Displaced,
  Hold,
  NeverBought,
  PurchaseReason,
  RuleWorth,
  TargetPrice,
} from '../../../shared/domain/questions/explain.ts';
import type { SolveInput } from '../../../shared/domain/solve-input.ts';
import { formatMoney, formatMoneyShort, formatRate } from '../../ui/format/format-money.ts';
import { formatMonth, formatMonthCount } from '../../ui/format/format-month.ts';
import { formatExact, formatNumber, formatWith, NO_VALUE } from '../../ui/format/format-number.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** What an explanation needs of the plan that was solved, to call things by their names. */
export type ExplainedPlan = Pick<SolveInput, 'currency' | 'assumptions'>;

/** The name of an offer; its id where the plan has none of that id. */
export function offerName({ assumptions }: ExplainedPlan, offerId: string): string {
  return assumptions.offers.find(({ id }) => id === offerId)?.name ?? offerId;
}

function bandName({ assumptions }: ExplainedPlan, bandId: string): string {
  return assumptions.bands.find(({ id }) => id === bandId)?.name ?? bandId;
}

function acceleratorName({ assumptions }: ExplainedPlan, acceleratorId: string): string {
  return assumptions.accelerators.find(({ id }) => id === acceleratorId)?.name ?? acceleratorId;
}

/** When and in which band a purchase starts; of several together how many they are. */
export function startWords(plan: ExplainedPlan, { purchases }: Pick<PurchaseReason, 'purchases'>): string {
  const [first] = purchases;
  if (first === undefined) return '';
  if (purchases.length > 1) {
    const months = purchases.map(({ startMonth }) => startMonth).toSorted();
    const [from = '', to = ''] = [months[0], months.at(-1)];
    return `${purchases.length} smaller, ${formatMonth(from)} to ${formatMonth(to)}`;
  }
  const band = first.bandId === null ? '' : `, if ${bandName(plan, first.bandId)}`;
  return `${formatNumber(first.units)} from ${formatMonth(first.startMonth)}${band}`;
}

/** A saving, or what stands where there is none. */
export function savingWords(
  { state, saving }: Pick<PurchaseReason | BoughtOffer, 'state' | 'saving'>,
  currency: string,
): string {
  if (state === 'waiting') return 'waiting';
  return state === 'infeasible' ? 'needed' : formatMoneyShort(saving, currency);
}

/** How the capacity of a purchase is used in a band, in months. */
export function useWords({ fullMonths, partMonths, idleMonths }: PurchaseReason['bands'][number]): string {
  const parts = [
    [fullMonths, 'full'],
    [partMonths, 'partly used'],
    [idleMonths, 'idle'],
  ] as const;
  const told = parts.filter(([months]) => months > 0).map(([months, word]) => `${formatMonthCount(months)} ${word}`);
  return told.length === 0 ? 'not held' : told.join(', ');
}

/** Unit-hours of a source by sign; nothing where it has none of them. */
export function unitHoursWords({ unitHours }: Displaced): string {
  if (unitHours === 0) return '';
  return formatWith(unitHours, { notation: 'compact', maximumSignificantDigits: 3, signDisplay: 'exceptZero' });
}

const SOURCE_WORDS: Readonly<Record<Displaced['source'], string>> = {
  committed: 'committed',
  existing: 'existing commitments',
  'early-end': 'contracts ended early',
  resale: 'resale',
  spend: 'spend commitments',
  usage: 'usage of commitments',
  'on-demand': 'on demand',
  spot: 'spot',
  'flex-start': 'flex start',
  migration: 'migration',
  penalty: 'penalty for unmet',
  unmet: 'unmet work, at its penalty',
};

/** Where work goes, or comes from, when a purchase is taken away. */
export function displacedName(plan: ExplainedPlan, { source, acceleratorId }: Displaced): string {
  const of = acceleratorId === null ? '' : `${acceleratorName(plan, acceleratorId)}, `;
  return `${of}${SOURCE_WORDS[source]}`;
}

const NEVER_WORDS: Readonly<Record<NeverBought, string>> = {
  'no-start': 'Never: lead time and window leave no month in which it could start.',
  'not-on-sale': 'Never: none of it is on sale.',
  'no-lane': 'Never: no lane may run on it in any month.',
  'longest-term': 'Never: every lane that could use it allows only shorter terms.',
  'no-use': 'Not even for free: rules and what is held leave nothing for it to save.',
};

/** A target price as a share of the list price. */
export function targetWords({ state, factor, never }: TargetPrice): string {
  if (state === 'waiting') return 'waiting';
  if (never !== null) return NEVER_WORDS[never];
  if (factor === null) return NO_VALUE;
  if (factor >= 1) return `Pays at its price already, in fractions of units; up to ${formatShare(factor - 1)} dearer.`;
  return `${formatShare(1 - factor)} below its price.`;
}

function rateRange(rates: readonly number[]): string {
  const least = Math.min(...rates);
  const most = Math.max(...rates);
  return least === most ? formatRate(least) : `${formatRate(least)} to ${formatRate(most)}`;
}

/** Rates of an offer per unit-hour: one, or from the least to the most of a rate card. */
export function ratesWords({ rates }: TargetPrice, which: 'listRate' | 'targetRate'): string {
  const known = rates.map((rate) => rate[which]).filter((rate) => rate !== null);
  return known.length === 0 ? NO_VALUE : rateRange(known);
}

/** What kind of offer it is, and for how long. */
export function kindWords({ assumptions }: ExplainedPlan, offerId: string): string {
  const offer: Offer | undefined = assumptions.offers.find(({ id }) => id === offerId);
  if (offer === undefined) return '';
  const kind = offer.kind.replace('-', ' ');
  return 'termMonths' in offer ? `${kind}, ${formatMonthCount(offer.termMonths)}` : kind;
}

/** Why nothing is bought. */
export function holdSentence(plan: ExplainedPlan, { savingInFractions, nearest, forced }: Hold): string {
  const { currency } = plan;
  const isWorthFractions = savingInFractions !== null && savingInFractions > 0.005;
  const fractions = isWorthFractions
    ? `In fractions of units a portfolio would save ${formatMoney(savingInFractions, currency)}, but no whole purchase does.`
    : 'No purchase pays, not even a fraction of a unit.';
  const price =
    nearest === null || nearest.factor >= 1
      ? ''
      : ` Nearest is “${offerName(plan, nearest.offerId)}”: it pays once it is ${formatShare(1 - nearest.factor)} cheaper.`;
  if (forced === null) return fractions + price;
  const where = forced.bandId === null ? '' : `, if ${bandName(plan, forced.bandId)}`;
  const costs =
    forced.cost >= 0
      ? `costs ${formatMoney(forced.cost, currency)} more than none`
      : `saves ${formatMoney(-forced.cost, currency)}`;
  return `${fractions}${price} The smallest purchase that costs least, ${formatExact(forced.units)} of “${offerName(plan, forced.offerId)}” from ${formatMonth(forced.startMonth)}${where}, ${costs}.`;
}

/** The value of a limit in its unit. */
export function limitWords({ unit }: Pick<RuleWorth, 'unit'>, value: number, currency: string): string {
  switch (unit) {
    case 'money':
      return formatMoney(value, currency);
    case 'units':
      return `${formatExact(value)} units`;
    case 'share':
      return `${formatExact(Math.round(value * 1e6) / 1e4)} %`;
  }
}

function stepWords({ unit, value }: RuleWorth, to: number, currency: string): string {
  const step = Math.abs(to - value);
  const word = to > value ? 'more' : 'less';
  switch (unit) {
    case 'money':
      return `${formatMoney(step, currency)} ${word}`;
    case 'units':
      return `${step === 1 ? 'One unit' : `${formatExact(step)} units`} ${word}`;
    case 'share': {
      const points = Math.round(step * 1e6) / 1e4;
      return `${points === 1 ? 'One point' : `${formatExact(points)} points`} ${word}`;
    }
  }
}

/** What one step looser saves. */
export function looserWords(rule: RuleWorth, currency: string): string {
  if (rule.state === 'waiting') return 'waiting';
  if (rule.looser === null) return 'It cannot be looser.';
  const { value, saving } = rule.looser;
  const step = stepWords(rule, value, currency);
  return saving === 0 ? `${step} saves nothing.` : `${step} saves ${formatWith(saving, shortMoney(currency))}.`;
}

/** What one step tighter costs. */
export function tighterWords(rule: RuleWorth, currency: string): string {
  if (rule.state === 'waiting') return '';
  if (rule.tighter === null) return 'It cannot be tighter.';
  const { value, cost } = rule.tighter;
  const step = stepWords(rule, value, currency);
  if (cost === null) return `${step} keeps no portfolio within the rules.`;
  const differs = rule.isKink && rule.looser !== null ? ' The two sides differ.' : '';
  return cost === 0
    ? `${step} costs nothing.${differs}`
    : `${step} costs ${formatWith(cost, shortMoney(currency))}.${differs}`;
}

function shortMoney(currency: string): Intl.NumberFormatOptions {
  return { style: 'currency', currency, notation: 'compact', maximumSignificantDigits: 4 };
}

/** Rules by what a step looser saves, those that are still worked out last. */
export function byWorth(rules: readonly RuleWorth[]): RuleWorth[] {
  const worth = ({ state, looser }: RuleWorth): number => (state === 'waiting' ? -1 : (looser?.saving ?? 0));
  const pain = ({ tighter }: RuleWorth): number => (tighter?.cost === null ? Infinity : (tighter?.cost ?? 0));
  return rules.toSorted((a, b) => worth(b) - worth(a) || pain(b) - pain(a) || 0);
}
