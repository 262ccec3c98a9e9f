import { expect, it } from 'vitest';
import { tierFactor, type TierPlace } from '../../main/export/tier-factor.ts';
import type { Expression } from '../../main/export/expression.ts';
import { gatherFacts } from '../../main/export/workbook-facts.ts';
import { layOutInputs } from '../../main/export/workbook-inputs.ts';
import { NO_CLAUSES } from '../../shared/domain/offer-terms.ts';
import { aPurchase } from '../builders/a-purchase.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from '../optimiser/checked-input.ts';
import { solveChecked } from '../optimiser/solve-checked.ts';
import { aStoredRun } from './a-finance-run.ts';

const cell = (value: number, name: string): Expression => ({ value, binding: 5, write: () => name });

it('follows the units of all purchases of an offer and band that start in the same month', async () => {
  const offer = aReservation({
    clauses: {
      ...NO_CLAUSES,
      volumeTiers: [
        { fromUnits: 12, rateMultiplier: 0.75 },
        { fromUnits: 8, rateMultiplier: 0.9 },
      ],
    },
  });
  const input = checkedInput({
    offers: [anOnDemandOffer(), offer],
    portfolio: [aPurchase({ units: 5, isLocked: true })],
  });
  const inputs = layOutInputs(gatherFacts(aStoredRun({ input, solution: await solveChecked(input) })));
  const place = (units: number, start: number, bandId: string | null = null): TierPlace => ({
    offer,
    purchase: aPurchase({ units, bandId }),
    startMonth: cell(start, 'H5'),
    units: cell(units, 'J5'),
  });
  const factorOf = (mine: TierPlace, ...others: TierPlace[]): number =>
    tierFactor(inputs, [...others, mine], mine).value;
  expect(factorOf(place(7.99, 1))).toBe(1);
  expect(factorOf(place(7.999_999_9, 1))).toBe(0.9);
  expect(factorOf(place(8, 1))).toBe(0.9);
  expect(factorOf(place(8, 1), place(4, 1))).toBe(0.75);
  expect(factorOf(place(8, 1), place(4, 2))).toBe(0.9);
  expect(factorOf(place(8, 1), place(4, 1, 'high'))).toBe(0.9);
  const mine = place(8, 1);
  const written = tierFactor(inputs, [mine], mine).write({ sheet: 'Contracts', row: 4, column: 16 });
  expect(written).toMatch(
    /^IF\(J5\+UnitTolerance>=Inputs!.*,Inputs!.*,IF\(J5\+UnitTolerance>=Inputs!.*,Inputs!.*,1\)\)$/,
  );
});
