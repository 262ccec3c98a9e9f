import type { CalendarRows } from './workbook-calendar.ts';
import type { ContractCells } from './workbook-contracts.ts';
import type { DataRows } from './workbook-data.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';
import type { SpendCells } from './workbook-spends.ts';

/** What the calculation of one band stands on. */
export type MonthlyParts = {
  readonly facts: WorkbookFacts;
  readonly inputs: InputCells;
  readonly calendar: CalendarRows;
  readonly contracts: readonly ContractCells[];
  readonly spends: readonly SpendCells[];
  readonly data: DataRows;
};
