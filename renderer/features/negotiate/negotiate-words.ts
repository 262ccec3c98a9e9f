import type { ContractOffer, Offer, SpendOffer } from '../../../shared/domain/offer.ts';
import type {
  ClauseChange,
  ClauseWorth,
  NegotiatedOffer,
  NegotiateFindings,
} from '../../../shared/domain/questions/negotiate.ts';
import { formatMoney, formatMoneyShort, formatRate } from '../../ui/format/format-money.ts';
import { formatNumber, NO_VALUE } from '../../ui/format/format-number.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** What is needed to name things. */
export type NegotiateScene = {
  readonly offers: readonly Offer[];
  readonly accelerators: readonly { readonly id: string; readonly name: string }[];
  readonly currency: string;
};

/** The name of an offer. */
export function offerName({ offers }: NegotiateScene, offerId: string): string {
  return offers.find(({ id }) => id === offerId)?.name ?? offerId;
}

/** A change of terms in words, as it is put at the table. */
export function changeText(change: ClauseChange, terminationFeeShare: number): string {
  const words: Readonly<Record<ClauseChange, string>> = {
    'price-lower': 'Price 5 % lower',
    'supply-higher': 'Supply 10 % more',
    'lead-time-shorter': 'Lead time a month shorter',
    'termination-added': `Right to end early for ${formatShare(terminationFeeShare, 0)} of what is owed`,
    'termination-removed': 'Without the right to end early',
    'exchange-added': 'Right to exchange without a fee',
    'exchange-removed': 'Without the right to exchange',
    'resale-added': 'Right to sell on at half the price',
    'resale-removed': 'Without the right to sell on',
    'renewal-added': 'Right to renew at the same price',
    'renewal-removed': 'Without renewal',
    'upfront-none': 'Nothing upfront, same total price',
    'upfront-all': 'All upfront, same total price',
    'ramp-added': 'Units come in three equal months',
    'ramp-removed': 'All units at once',
    'tiers-removed': 'Without volume tiers',
  };
  return words[change];
}

/** What a change is worth, in words: nothing where it lies within the precision. */
export function clauseText({ worth, refused }: ClauseWorth, precision: number | null, currency: string): string {
  if (refused !== null) return 'refused';
  if (worth === null) return 'no portfolio';
  return Math.abs(worth) <= (precision ?? 0) ? 'nothing' : formatMoneyShort(worth, currency);
}

/** What an offer costs now, where half of it leaves and where to walk away, on its first accelerator. */
export function priceSentence(scene: NegotiateScene, row: NegotiatedOffer): string {
  const name = offerName(scene, row.offerId);
  if (row.isIndispensable) return `No portfolio keeps the rules without ${name}: there is no price to walk away at.`;
  const [rate] = row.rates;
  if (rate === undefined || rate.walkAway === null || row.walkAwayFactor === null)
    return row.units > 0 ? `The price to walk away from ${name} at is not known yet.` : `${name} is not bought.`;
  const half =
    rate.halfLeaves === null
      ? ''
      : ` Half of it leaves above ${formatRate(rate.halfLeaves)} (+${formatShare((row.halfFactor ?? 1) - 1, 0)}).`;
  return `Walk away from ${name} above ${formatRate(rate.walkAway)} per unit-hour, ${formatShare(row.walkAwayFactor - 1, 0)} over the ${formatRate(rate.offered)} offered.${half}`;
}

/** Which clause is worth most, and what the price is worth beside it. */
export function clauseSentence(scene: NegotiateScene, findings: NegotiateFindings): string {
  const told = findings.offers.flatMap((row) => row.clauses.map((clause) => ({ row, clause })));
  const [best] = told
    .filter(({ clause }) => clause.change !== 'price-lower' && (clause.worth ?? 0) > (findings.precision ?? 0))
    .toSorted((a, b) => (b.clause.worth ?? 0) - (a.clause.worth ?? 0));
  if (best === undefined) return 'No clause looked at so far is worth anything beside the price.';
  const price = best.row.clauses.find(({ change }) => change === 'price-lower')?.worth ?? null;
  const beside = price === null ? '' : `; 5 % of its price is worth ${formatMoneyShort(price, scene.currency)}`;
  return `Of the clauses, the most is worth “${changeText(best.clause.change, findings.terminationFeeShare)}” of ${offerName(scene, best.row.offerId)}: ${formatMoneyShort(best.clause.worth, scene.currency)} over the horizon${beside}.`;
}

/** Terms of an offer that do not count in fractions, in words; empty: it has none. */
function wholeUnitTerms({ minimumUnits, blockUnits }: ContractOffer | SpendOffer): string {
  const parts = [
    ...(minimumUnits > 0 ? [`a minimum of ${formatNumber(minimumUnits)}`] : []),
    ...(blockUnits > 0 ? [`blocks of ${formatNumber(blockUnits)}`] : []),
  ];
  return parts.join(' and ');
}

/** The sheet as plain text, for a mail or notes of a meeting. */
export function sheetText(scene: NegotiateScene, findings: NegotiateFindings): string {
  const { currency, offers } = scene;
  const sections = findings.offers.map((row) => {
    const offer = offers.find(({ id }) => id === row.offerId);
    const whole = offer !== undefined && 'blockUnits' in offer ? wholeUnitTerms(offer) : '';
    const clauses = row.clauses.map((clause) => {
      const perUnit = clause.worthPerUnit === null ? NO_VALUE : `${formatMoney(clause.worthPerUnit, currency)} a unit`;
      return `  ${changeText(clause.change, findings.terminationFeeShare)}: ${clauseText(clause, findings.precision, currency)} (${perUnit})`;
    });
    return [
      offerName(scene, row.offerId),
      `  ${priceSentence(scene, row)}`,
      ...(row.savings === null ? [] : [`  Without it the plan costs ${formatMoneyShort(row.savings, currency)} more.`]),
      ...(whole === '' ? [] : [`  Sold with ${whole}: not counted in these figures.`]),
      ...clauses,
    ].join('\n');
  });
  return `${sections.join('\n\n')}\n`;
}
