import { atOnceCharges, type Charge, scaled } from './charge.ts';
import { add, type Expression, multiply } from './expression.ts';
import type { MonthRow } from './month-sheet.ts';
import type { MonthlyParts } from './monthly-parts.ts';
import type { QuantityRows } from './monthly-quantities.ts';
import { effectivePerUnitMonth } from './workbook-contracts.ts';

/** What options change in the cost of contracts of capacity, and what early ends cost and give back at once. */
export function optionCharges({ facts, inputs }: MonthlyParts, { options }: QuantityRows, hours: MonthRow): Charge[] {
  return options.flatMap((row): Charge[] => {
    const { option, offer, units, delivered, factor } = row;
    if (offer.kind === 'spend-commitment') return [];
    const cell = (column: 'termMonths' | 'upfront' | 'residual' | 'fee' | 'rate'): Expression =>
      inputs.contracts.cell(offer.id, column);
    const terms = {
      termMonths: cell('termMonths'),
      upfront: cell('upfront'),
      residual: cell('residual'),
      fee: cell('fee'),
      rate: cell('rate'),
    };
    const running = (t: number): Expression => {
      const perUnit = add(terms.fee, multiply(terms.rate, hours.at(t)));
      return multiply(units.at(t), delivered === null ? perUnit : multiply(delivered.at(t), perUnit));
    };
    const isRenewalMonth = (t: number): boolean => option.kind === 'renewal' && facts.months[t] === option.month;
    const { acceleratorId } = offer;
    const head = [
      `${offer.name} of ${option.startMonth}: ${option.kind}`,
      offer.provider,
      facts.acceleratorName(acceleratorId),
    ] as const;
    return [
      {
        source: 'committed',
        head,
        acceleratorId,
        factor,
        effective: (t, ofRow) =>
          scaled(multiply(units.at(t), effectivePerUnitMonth(terms, hours.at(t), delivered?.at(t))), ofRow),
        billed: (t, ofRow) =>
          scaled(isRenewalMonth(t) ? add(multiply(units.at(t), terms.upfront), running(t)) : running(t), ofRow),
      },
      ...atOnceCharges(row, { head, acceleratorId }),
    ];
  });
}
