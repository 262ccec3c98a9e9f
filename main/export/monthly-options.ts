import { multiplierAt } from '../../shared/domain/band.ts';
import type { ExercisedOption } from '../../shared/domain/exercised-option.ts';
import { addMonths, type Month, monthsBetween } from '../../shared/domain/month.ts';
import type { ContractOffer } from '../../shared/domain/offer.ts';
import { rampShareIn } from '../../shared/domain/offer-terms.ts';
import { input } from './cell.ts';
import type { Expression } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import type { MonthlyParts } from './monthly-parts.ts';
import { type BandFacts, tierFactorIn, type WorkbookFacts } from './workbook-facts.ts';

/** What an option of a contract changes in a band: the app's decisions, so its units are figures and no formulas. */
export type OptionRow = {
  readonly option: ExercisedOption;
  readonly offer: ContractOffer;
  /** Renewed units of the new term, or less than 0: units that have left. */
  readonly units: MonthRow;
  readonly delivered: MonthRow | null;
  /** Factor on the offer's prices: of start month, volume tier and renewals. */
  readonly factor: Expression;
  /** What is paid for an early end in its month, and paid back; null for a renewal. */
  readonly fee: MonthRow | null;
  readonly refund: MonthRow | null;
};

/** The column that holds the price factor of a whole row. */
const FACTOR_COLUMN = 5;

/** The share of a term's units that a ramp delivers month by month; none without a ramp. */
export function deliveredRow(
  facts: WorkbookFacts,
  sheet: MonthSheet,
  { clauses, name, provider, acceleratorId }: ContractOffer,
  termStartMonth: Month,
): MonthRow | null {
  const { ramp } = clauses;
  if (ramp.length === 0) return null;
  const start = monthsBetween(facts.run.input.startMonth, termStartMonth);
  return sheet.row(
    ['committed', `${name}: delivered`, provider, facts.acceleratorName(acceleratorId), 'share'],
    (t) => input(t >= start ? rampShareIn(ramp, t - start) : 0, 'percent'),
    { hasTotal: false },
  );
}

/** Month in which the term begins that an option speaks of: a renewal's own. */
function termOf({ kind, termStartMonth, month }: ExercisedOption): Month {
  return kind === 'renewal' ? month : termStartMonth;
}

function priceFactor(
  { run }: WorkbookFacts,
  { band }: BandFacts,
  offer: ContractOffer,
  option: ExercisedOption,
): number {
  const { startMonth } = option;
  const renewals = monthsBetween(startMonth, termOf(option)) / offer.termMonths;
  const ofBand = band.pricePaths.find(({ offerId }) => offerId === offer.id)?.path ?? [];
  return (
    multiplierAt(offer.pricePath, startMonth) *
    multiplierAt(ofBand, startMonth) *
    tierFactorIn(run, offer, startMonth, band.id) *
    (offer.clauses.renewal?.rateMultiplier ?? 1) ** renewals
  );
}

/** Lays out what the options used in a band add to and take from the units under contract, and what they cost at once. */
export function layOutOptions({ facts }: MonthlyParts, entry: BandFacts, sheet: MonthSheet): OptionRow[] {
  return entry.result.options.flatMap((option): OptionRow[] => {
    const offer = facts.contractOffers.find(({ id }) => id === option.offerId);
    if (offer === undefined) return [];
    const { kind, month, units, fee, refund } = option;
    const last = addMonths(termOf(option), offer.termMonths - 1);
    const isRenewal = kind === 'renewal';
    const words = isRenewal ? 'renewed' : kind === 'termination' ? 'ended early' : 'exchanged';
    const row = (what: string, unit: string, factor: number | null, valueOf: (at: Month) => number): MonthRow =>
      sheet.row(
        [
          isRenewal ? 'committed' : 'early-end',
          `${offer.name} of ${option.startMonth}: ${what}`,
          offer.provider,
          facts.acceleratorName(offer.acceleratorId),
          unit,
          factor === null ? null : input(factor, 'factor'),
        ],
        (t) => input(valueOf(facts.months[t] ?? ''), unit === 'units' ? 'quantity' : 'money'),
        { hasTotal: unit !== 'units' },
      );
    const factor = priceFactor(facts, entry, offer, option);
    const change = row(words, 'units', factor, (at) => (month <= at && at <= last ? (isRenewal ? units : -units) : 0));
    const delivered = deliveredRow(facts, sheet, offer, termOf(option));
    const { currency } = facts.run.input;
    const once = (what: string, money: number): MonthRow | null =>
      isRenewal ? null : row(what, currency, null, (at) => (at === month ? money : 0));
    return [
      {
        option,
        offer,
        units: change,
        delivered,
        factor: sheet.draft.at(change.row, FACTOR_COLUMN),
        fee: once('fee', fee),
        refund: once('upfront paid back', refund),
      },
    ];
  });
}
