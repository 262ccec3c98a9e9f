import type { CostSource } from '../../shared/domain/solution.ts';
import { type Expression, multiply, subtract } from './expression.ts';
import type { OptionRow } from './monthly-options.ts';

/** A cost before it is written: what it is and the formula of each month. */
export type Charge = {
  readonly source: CostSource;
  readonly head: readonly [name: string, provider: string, accelerator: string];
  readonly acceleratorId: string | null;
  readonly spendOfferId?: string;
  readonly laneId?: string;
  /** The price factor of the whole row; null where it changes by month or there is none. */
  readonly factor: Expression | null;
  readonly effective: (t: number, factor: Expression | null) => Expression;
  readonly billed: (t: number, factor: Expression | null) => Expression;
};

/** An amount × the price factor of its row. */
export function scaled(amount: Expression, factor: Expression | null): Expression {
  return factor === null ? amount : multiply(amount, factor);
}

/** What an early end costs and gives back at once; nothing for a renewal. */
export function atOnceCharges(
  { fee, refund }: OptionRow,
  fields: Pick<Charge, 'head' | 'acceleratorId' | 'spendOfferId'>,
): Charge[] {
  if (fee === null || refund === null) return [];
  return [
    {
      ...fields,
      source: 'early-end',
      factor: null,
      effective: (t) => fee.at(t),
      billed: (t) => subtract(fee.at(t), refund.at(t)),
    },
  ];
}
