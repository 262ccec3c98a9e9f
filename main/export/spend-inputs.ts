import { input, label } from './cell.ts';
import { serialOfMonth } from './month-columns.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { rateKey, type WorkbookFacts } from './workbook-facts.ts';
import { type KeyedTable, writeTable } from './write-table.ts';

/** Terms of the spend commitments that are bought. */
export function writeSpendOffers(
  sheet: SheetDraft,
  facts: WorkbookFacts,
): KeyedTable<'termMonths' | 'spend' | 'upfrontShare' | 'renewal'> {
  return writeTable(
    sheet,
    'Spend commitments on offer (those that are bought)',
    {
      name: 'Offer',
      provider: 'Provider',
      termMonths: 'Term (months)',
      spend: `Promised spend (${facts.run.input.currency} per hour and unit)`,
      upfrontShare: 'Paid upfront (share of the spend of the term)',
      renewal: 'Price factor of a renewal',
    },
    facts.spendOffers.map((offer) => [
      offer.id,
      {
        name: label(offer.name),
        provider: label(offer.provider),
        termMonths: input(offer.termMonths, 'whole'),
        spend: input(offer.spendPerHourPerUnit, 'rate'),
        upfrontShare: input(offer.upfrontShare, 'percent'),
        renewal: input(offer.clauses.renewal?.rateMultiplier ?? 1, 'factor'),
      },
    ]),
  );
}

/** Rates at which promised spend is used. */
export function writeRateCards(sheet: SheetDraft, facts: WorkbookFacts): KeyedTable<'rate'> {
  return writeTable(
    sheet,
    'Rate cards of the spend commitments',
    {
      name: 'Offer or commitment',
      accelerator: 'Accelerator',
      rate: `Rate (${facts.run.input.currency} of promised spend per unit-hour)`,
    },
    facts.rateCardOffers.flatMap((offer) =>
      offer.rateCard.map(
        ({ acceleratorId, ratePerUnitHour }) =>
          [
            rateKey(offer.id, acceleratorId),
            {
              name: label(offer.name),
              accelerator: label(facts.acceleratorName(acceleratorId)),
              rate: input(ratePerUnitHour, 'rate'),
            },
          ] as const,
      ),
    ),
  );
}

/** Promises to spend that were signed before the plan. */
export function writeExistingSpend(
  sheet: SheetDraft,
  facts: WorkbookFacts,
): KeyedTable<'firstMonth' | 'lastMonth' | 'spend' | 'upfrontShare'> {
  return writeTable(
    sheet,
    'Existing spend commitments',
    {
      name: 'Commitment',
      provider: 'Provider',
      firstMonth: 'First month',
      lastMonth: 'Last month',
      spend: `Promised spend (${facts.run.input.currency} per hour)`,
      upfrontShare: 'Paid before the plan (share of the promised spend)',
    },
    facts.existingSpend.map((commitment) => [
      commitment.id,
      {
        name: label(commitment.name),
        provider: label(commitment.provider),
        firstMonth: input(serialOfMonth(commitment.firstMonth), 'month'),
        lastMonth: input(serialOfMonth(commitment.lastMonth), 'month'),
        spend: input(commitment.spendPerHour, 'rate'),
        upfrontShare: input(commitment.upfrontShare, 'percent'),
      },
    ]),
  );
}
