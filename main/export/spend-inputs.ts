import { input, label } from './cell.ts';
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
      name: 'Offer',
      accelerator: 'Accelerator',
      rate: `Rate (${facts.run.input.currency} of promised spend per unit-hour)`,
    },
    facts.spendOffers.flatMap((offer) =>
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
