import { describe, expect, it } from 'vitest';
import {
  at,
  billedCostPerUnit,
  billedPerUnitMonth,
  type ContractTerm,
  discountedCostPerUnit,
  effectivePerUnitMonth,
  endOfTerm,
  fixedDiscountedCost,
} from '../../main/optimiser/costs.ts';
import type { PortfolioData } from '../../main/optimiser/portfolio-data.ts';
import { preparePortfolio } from '../../main/optimiser/prepare-portfolio.ts';
import { aBand } from '../builders/a-band.ts';
import { aMigration, aPlacement } from '../builders/a-placement.ts';
import { anExistingCommitment } from '../builders/an-existing-commitment.ts';
import { anOnDemandOffer, anOwnedOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput, type PlanFields } from './checked-input.ts';

// Months from 2027-01: 744, 672 and 744 hours.

const dataOf = (fields: PlanFields): PortfolioData => preparePortfolio(checkedInput(fields));

/** A term of the first contract, bought in its start month. */
const termFrom = (start: number): ContractTerm => ({ contract: 0, start, purchaseStart: start, priceFactor: 1 });

const yearly = aReservation({ termMonths: 12, upfrontPerUnit: 600, monthlyFeePerUnit: 20, ratePerUnitHour: 0.5 });

describe('cost of a contract in a month', () => {
  const data = dataOf({ offers: [yearly] });
  const contract = at(data.contracts, 0);

  it('spreads the upfront when effective', () => {
    // 600 / 12 + 20 + 0.5 · 672.
    expect(effectivePerUnitMonth(data, contract, 0, 1)).toBeCloseTo(406, 10);
  });

  it('bills the upfront in the start month', () => {
    expect(billedPerUnitMonth(data, contract, 0, 0)).toBeCloseTo(992, 10);
    expect(billedPerUnitMonth(data, contract, 0, 2)).toBeCloseTo(392, 10);
  });

  it('spreads only the loss of value of owned hardware', () => {
    // (24 000 − 4800) / 48; the cash is the whole price.
    const bought = dataOf({ offers: [anOwnedOffer({ residualPerUnit: 4800 })] });
    const owned = at(bought.contracts, 0);
    expect(effectivePerUnitMonth(bought, owned, 0, 0)).toBeCloseTo(400, 10);
    expect(billedPerUnitMonth(bought, owned, 0, 0)).toBeCloseTo(24_000, 10);
  });
});

describe('cost of a contract inside the horizon', () => {
  it('ends with the term or with the horizon', () => {
    const data = dataOf({ offers: [yearly, aReservation({ id: 'short', termMonths: 2 })] });
    expect(endOfTerm(data, at(data.contracts, 0), 1)).toBe(3);
    expect(endOfTerm(data, at(data.contracts, 1), 0)).toBe(2);
  });

  it('is discounted month by month', () => {
    // Starting in February: 406 / 1.1 ^ (1/12) + (70 + 372) / 1.1 ^ (2/12).
    const data = dataOf({ offers: [yearly], policy: { annualDiscountRate: 0.1 } });
    const wanted = 406 / 1.1 ** (1 / 12) + 442 / 1.1 ** (2 / 12);
    expect(discountedCostPerUnit(data, termFrom(1), 0)).toBeCloseTo(wanted, 9);
  });

  it('follows the price of its start month, of the offer and of the band', () => {
    const offer = aReservation({ pricePath: [{ month: '2027-02', multiplier: 0.5 }] });
    const path = [{ month: '2027-02', multiplier: 1.2 }];
    const data = dataOf({
      offers: [anOnDemandOffer(), offer],
      bands: [
        aBand({ id: 'calm', probability: 0.5 }),
        aBand({ id: 'dear', probability: 0.5, pricePaths: [{ offerId: 'gpu-3m', path }] }),
      ],
    });
    expect(discountedCostPerUnit(data, termFrom(0), 1)).toBeCloseTo(2160, 9);
    expect(discountedCostPerUnit(data, termFrom(1), 0)).toBeCloseTo(0.5 * 1416, 9);
    expect(discountedCostPerUnit(data, termFrom(1), 1)).toBeCloseTo(0.6 * 1416, 9);
    expect(billedCostPerUnit(data, termFrom(1), 0, 2, 1)).toBeCloseTo(0.6 * 1416, 9);
  });

  it('is billed in the months asked for alone', () => {
    const data = dataOf({ offers: [yearly] });
    expect(billedCostPerUnit(data, termFrom(0), 0, 2, 0)).toBeCloseTo(600 + 60 + 1080, 9);
    expect(billedCostPerUnit(data, termFrom(0), 1, 1, 0)).toBeCloseTo(20 + 336, 9);
    expect(billedCostPerUnit(data, termFrom(1), 0, 0, 0)).toBe(0);
    expect(billedCostPerUnit(data, termFrom(1), 0, 1, 0)).toBeCloseTo(600 + 20 + 336, 9);
    expect(billedCostPerUnit(data, termFrom(0), -5, 0, 0)).toBeCloseTo(600 + 20 + 372, 9);
  });
});

describe('cost that no decision changes', () => {
  it('holds existing commitments while they run, and migrations in their month', () => {
    // 2 units over January and February: 2 · (1416 + 2 · 30) + 500 for a migration in March, discounted at 21 %.
    const migration = aMigration({ startMonth: '2027-03', cost: 500 });
    const fields = {
      existingCommitments: [anExistingCommitment({ amortisedUpfrontPerUnitMonth: 30 })],
      placements: [aPlacement({ isIncumbent: false, migration })],
    };
    expect(fixedDiscountedCost(dataOf(fields))).toBeCloseTo(2 * 1476 + 500, 9);
    const discounted = 2 * 774 + (2 * 702) / 1.21 ** (1 / 12) + 500 / 1.21 ** (2 / 12);
    expect(fixedDiscountedCost(dataOf({ ...fields, policy: { annualDiscountRate: 0.21 } }))).toBeCloseTo(discounted, 9);
  });

  it('leaves out proposed migrations, those before the plan, and those of an incumbent', () => {
    const placements = [aPlacement({ migration: aMigration({ cost: 500 }) })];
    expect(fixedDiscountedCost(dataOf({ placements }))).toBe(0);
    const cost = (fields: Parameters<typeof aMigration>[0]): number =>
      fixedDiscountedCost(
        dataOf({ placements: [aPlacement({ isIncumbent: false, migration: aMigration({ cost: 500, ...fields }) })] }),
      );
    expect(cost({ status: 'proposed' })).toBe(0);
    expect(cost({ startMonth: '2026-12' })).toBe(0);
    expect(cost({ status: 'assumed' })).toBe(500);
  });
});

describe('at', () => {
  it('refuses an index outside the list', () => {
    expect(at([4, 5], 1)).toBe(5);
    expect(() => at([4, 5], 2)).toThrow('Index 2 is outside a list of 2.');
  });
});
