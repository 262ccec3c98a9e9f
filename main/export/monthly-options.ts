import type { ExercisedOption } from '../../shared/domain/exercised-option.ts';
import { addMonths, type Month, monthsBetween } from '../../shared/domain/month.ts';
import type { CommitmentOffer } from '../../shared/domain/offer.ts';
import { rampShareIn } from '../../shared/domain/offer-terms.ts';
import { formula, input } from './cell.ts';
import { addAll, type Expression, lookUp, multiply, negative, zero } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import type { MonthlyParts } from './monthly-parts.ts';
import type { ContractCells } from './workbook-contracts.ts';
import type { BandFacts, WorkbookFacts } from './workbook-facts.ts';
import { promisedHours, type SpendCells } from './workbook-spends.ts';

/** What an option of a contract changes in a band: a share of the units bought, in the months that the app decided. */
export type OptionRow = {
  readonly option: ExercisedOption;
  readonly offer: CommitmentOffer;
  /** Renewed units of the new term, or less than 0: units that have left. */
  readonly units: MonthRow;
  readonly delivered: MonthRow | null;
  /** Factor on the offer's prices: of start month, volume tier and renewals. */
  readonly factor: Expression;
  /** What is paid for an early end in its month, and paid back; null for a renewal. */
  readonly fee: MonthRow | null;
  readonly refund: MonthRow | null;
  /** Hours of the renewed term of a spend commitment × its ramp, in the month it is renewed; null for all else. */
  readonly promisedHours: MonthRow | null;
};

/** The column that holds a figure of the whole row. */
const ROW_FIGURE_COLUMN = 5;

function acceleratorOf(facts: WorkbookFacts, offer: CommitmentOffer): string {
  return offer.kind === 'spend-commitment' ? '' : facts.acceleratorName(offer.acceleratorId);
}

/** The share of a term's units that a ramp delivers, or of its spend that it promises, month by month; none without a ramp. */
export function deliveredRow(
  facts: WorkbookFacts,
  sheet: MonthSheet,
  offer: CommitmentOffer,
  termStartMonth: Month,
): MonthRow | null {
  const { ramp } = offer.clauses;
  if (ramp.length === 0) return null;
  const start = monthsBetween(facts.run.input.startMonth, termStartMonth);
  const isSpend = offer.kind === 'spend-commitment';
  const name = `${offer.name}: ${isSpend ? 'promised' : 'delivered'}`;
  return sheet.row(
    [isSpend ? 'spend' : 'committed', name, offer.provider, acceleratorOf(facts, offer), 'share'],
    (t) => input(t >= start ? rampShareIn(ramp, t - start) : 0, 'percent'),
    { hasTotal: false },
  );
}

/** Month in which the term begins that an option speaks of: a renewal's own. */
function termOf({ kind, termStartMonth, month }: ExercisedOption): Month {
  return kind === 'renewal' ? month : termStartMonth;
}

/** The price factor of a purchase in a band: price paths in its start month × volume tier. No path moves promised spend. */
export function purchaseFactor(
  { calendar }: MonthlyParts,
  { band }: BandFacts,
  contract: ContractCells | SpendCells,
): Expression {
  const { offer, startMonth, tierFactor } = contract;
  if (offer.kind === 'spend-commitment') return tierFactor;
  const inEveryBand = lookUp(calendar.offerFactor(offer.id).months, startMonth, calendar.sheet.months);
  const moved = calendar.bandFactor(offer.id, band.id);
  return moved === null
    ? multiply(inEveryBand, tierFactor)
    : multiply(inEveryBand, lookUp(moved.months, startMonth, calendar.sheet.months), tierFactor);
}

/** The price factor of the term of an option: that of its purchase, and of every renewal since. */
function termFactor(
  parts: MonthlyParts,
  entry: BandFacts,
  contract: ContractCells | SpendCells,
  option: ExercisedOption,
): Expression {
  const { offer } = contract;
  const table = offer.kind === 'spend-commitment' ? parts.inputs.spends : parts.inputs.contracts;
  const count = monthsBetween(option.startMonth, termOf(option)) / offer.termMonths;
  const renewals = Array.from({ length: count }, () => table.cell(offer.id, 'renewal'));
  return multiply(purchaseFactor(parts, entry, contract), ...renewals);
}

/** Lays out what the options used in a band add to and take from the units under contract, and what they cost at once. */
export function layOutOptions(parts: MonthlyParts, entry: BandFacts, sheet: MonthSheet): OptionRow[] {
  const { facts } = parts;
  const { currency } = facts.run.input;
  const isSigned = ({ purchase }: ContractCells | SpendCells): boolean =>
    purchase.bandId === null || purchase.bandId === entry.band.id;
  const signed = [...parts.contracts, ...parts.spends].filter(isSigned);
  return entry.result.options.flatMap((option): OptionRow[] => {
    const mine = signed.filter(
      ({ offer, purchase }) => offer.id === option.offerId && purchase.startMonth === option.startMonth,
    );
    const [contract] = mine;
    if (contract === undefined) return [];
    const { offer } = contract;
    const { kind, month, units, fee, refund } = option;
    const last = addMonths(termOf(option), offer.termMonths - 1);
    const isRenewal = kind === 'renewal';
    const words = isRenewal ? 'renewed' : kind === 'termination' ? 'ended early' : 'exchanged';
    const head = (what: string, unit: string): string[] => [
      isRenewal ? (offer.kind === 'spend-commitment' ? 'spend' : 'committed') : 'early-end',
      `${offer.name} of ${option.startMonth}: ${what}`,
      offer.provider,
      acceleratorOf(facts, offer),
      unit,
    ];
    const monthOf = (t: number): Month => facts.months[t] ?? '';
    const bought = addAll(mine.map((cells) => cells.units));
    const share = input(units / bought.value, 'percent');
    const row = sheet.draft.rowCount;
    const change = sheet.row(
      [...head(words, 'units'), share],
      (t) => {
        if (monthOf(t) < month || monthOf(t) > last) return formula(zero, 'quantity');
        const changed = multiply(sheet.draft.at(row, ROW_FIGURE_COLUMN), bought);
        return formula(isRenewal ? changed : negative(changed), 'quantity');
      },
      { hasTotal: false },
    );
    const delivered = deliveredRow(facts, sheet, offer, termOf(option));
    const once = (what: string, money: number): MonthRow => {
      const perUnit = sheet.draft.rowCount;
      return sheet.row([...head(what, currency), input(units > 0 ? money / units : 0, 'money')], (t) => {
        const left = negative(multiply(change.at(t), sheet.draft.at(perUnit, ROW_FIGURE_COLUMN)));
        return formula(monthOf(t) === month ? left : zero, 'money');
      });
    };
    const hours =
      isRenewal && offer.kind === 'spend-commitment'
        ? sheet.row(
            head('hours of the term that are promised', 'hours'),
            (t) => input(monthOf(t) === month ? promisedHours(offer, month) : 0, 'quantity'),
            { hasTotal: false },
          )
        : null;
    return [
      {
        option,
        offer,
        units: change,
        delivered,
        factor: termFactor(parts, entry, contract, option),
        fee: isRenewal ? null : once('fee', fee),
        refund: isRenewal ? null : once('upfront paid back', refund),
        promisedHours: hours,
      },
    ];
  });
}
