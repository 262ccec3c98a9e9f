import { formula } from './cell.ts';
import { add, type Expression, multiply, sumOfProducts } from './expression.ts';
import type { MonthRow } from './month-sheet.ts';
import { poolKey, rateKey } from './workbook-facts.ts';
import { COST_COLUMN, type DataRows, type PlacedDispatch } from './workbook-data.ts';
import type { InputCells } from './workbook-inputs.ts';
import type { MonthlySheet } from './workbook-monthly.ts';

function found(rows: ReadonlyMap<string, MonthRow>, key: string | null): MonthRow {
  const row = key === null ? undefined : rows.get(key);
  if (row === undefined) throw new Error(`The workbook has no cost of a unit-hour for “${key ?? 'nothing'}”.`);
  return row;
}

/** Effective cost of a dispatch row over the horizon: what its unit-hours cost, or what its unmet work is fined. */
function costOf({ dispatch, placed }: PlacedDispatch, monthly: MonthlySheet, inputs: InputCells): Expression {
  const { source, laneId, offerId, acceleratorId } = dispatch;
  if (source === 'unmet') return multiply(placed.total(), inputs.lanes.cell(laneId, 'penalty'));
  if (source === 'spend') {
    const key = rateKey(offerId ?? '', acceleratorId ?? '');
    return sumOfProducts(placed.months, found(monthly.spend.unitCosts, key).months);
  }
  if (source !== 'committed') return sumOfProducts(placed.months, found(monthly.prices, offerId).months);
  const shared = sumOfProducts(placed.months, found(monthly.unitCosts, acceleratorId).months);
  const usage = inputs.usage.cell(poolKey(dispatch), 'rate');
  return add(shared, multiply(placed.total(), usage));
}

/** Fills in the sheet “Data” what each row costs, once the calculation of its band is laid out. */
export function fillLaneShares(data: DataRows, monthlies: readonly MonthlySheet[], inputs: InputCells): void {
  const byBand = new Map(monthlies.map((monthly) => [monthly.entry.band.id, monthly]));
  for (const row of data.rows) {
    const monthly = byBand.get(row.dispatch.bandId);
    if (monthly === undefined) throw new Error(`The workbook has no sheet for the band “${row.dispatch.bandId}”.`);
    data.sheet.draft.put(row.placed.row, COST_COLUMN, formula(costOf(row, monthly, inputs), 'money'));
  }
}
