import { known, type Metric, type MetricValue, needs, quotient } from './metric.ts';

/** A purchase over its whole term, also behind the horizon. Money in plan currency. */
export type PurchaseFacts = {
  readonly termMonths: number;
  /** Cash of the whole term, and what full use would cost at list price on demand; null: a list price is missing. */
  readonly termCash: number;
  readonly listOfFullUse: number | null;
  /** The month of the term, 1 being the first, in which list prices of full use reach the cash paid; null: never. */
  readonly breakEvenMonthOfTerm: number | null;
};

const NO_LIST = 'a list price of the accelerator, or of all on the rate card';

const listOf = ({ listOfFullUse }: PurchaseFacts): MetricValue =>
  listOfFullUse === null ? needs(NO_LIST) : known(listOfFullUse);

/** Months until a commitment has paid. */
export const breakEvenPoint: Metric<PurchaseFacts> = {
  id: 'breakEvenPoint',
  name: 'Break-even point',
  unit: 'months',
  formula:
    'The first month of the term by whose end list prices on demand of full use, summed from the start, reach the cash paid, summed from the start. Spend is reckoned on the accelerator of its rate card that saves least.',
  inputs: [
    { name: 'Term', unit: 'months', read: ({ termMonths }) => known(termMonths) },
    { name: 'Cash of the term', unit: 'money', read: ({ termCash }) => known(termCash) },
    { name: 'List price of full use of the term', unit: 'money', read: listOf },
  ],
  compute: ({ breakEvenMonthOfTerm, listOfFullUse }) => {
    if (listOfFullUse === null) return needs(NO_LIST);
    if (breakEvenMonthOfTerm === null) return needs('list prices above the cash of the term: it never breaks even');
    return known(breakEvenMonthOfTerm);
  },
};

/** How full a commitment must be to pay. */
export const breakEvenUtilisation: Metric<PurchaseFacts> = {
  id: 'breakEvenUtilisation',
  name: 'Break-even utilisation',
  unit: 'share',
  formula:
    'Cash of the term ÷ list price on demand of full use of the term: 1 − the discount. Used more than this share of its hours, it costs less than on demand at list; above 100 % never.',
  inputs: [
    { name: 'Cash of the term', unit: 'money', read: ({ termCash }) => known(termCash) },
    { name: 'List price of full use of the term', unit: 'money', read: listOf },
  ],
  compute: ({ termCash, listOfFullUse }) =>
    listOfFullUse === null ? needs(NO_LIST) : quotient(termCash, listOfFullUse, 'a list price above 0'),
};
