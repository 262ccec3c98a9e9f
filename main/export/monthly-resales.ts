import type { ContractOffer } from '../../shared/domain/offer.ts';
import { input } from './cell.ts';
import type { Expression } from './expression.ts';
import type { MonthRow, MonthSheet } from './month-sheet.ts';
import type { MonthlyParts } from './monthly-parts.ts';
import type { BandFacts } from './workbook-facts.ts';

/** Unit-hours of a contract that are sold on in a band: the app's decisions, so they are figures and no formulas. */
export type ResaleRow = {
  readonly offer: ContractOffer;
  readonly unitHours: MonthRow;
  /** Share of the contract's hourly price that is received. */
  readonly recoveredShare: Expression;
};

/** The column that holds the share of a whole row. */
const SHARE_COLUMN = 5;

/** Lays out what is sold on in a band, and at which share of its price. */
export function layOutResales({ facts }: MonthlyParts, { result }: BandFacts, sheet: MonthSheet): ResaleRow[] {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  return facts.contractOffers.flatMap((offer): ResaleRow[] => {
    const sold = result.resales.filter(({ offerId }) => offerId === offer.id);
    if (sold.length === 0) return [];
    const share = input(offer.clauses.resale?.recoveredShare ?? 0, 'percent');
    const unitHours = sheet.row(
      ['resale', offer.name, offer.provider, facts.acceleratorName(offer.acceleratorId), 'unit-hours sold on', share],
      (t) => {
        const hoursOf = (blockId: string): number =>
          facts.hours[blocks.findIndex(({ id }) => id === blockId)]?.[t] ?? 0;
        const total = sold.reduce(
          (sum, { blockId, unitsByMonth }) => sum + (unitsByMonth[t] ?? 0) * hoursOf(blockId),
          0,
        );
        return input(total, 'quantity');
      },
    );
    return [{ offer, unitHours, recoveredShare: sheet.draft.at(unitHours.row, SHARE_COLUMN) }];
  });
}
