import { formula, header, label } from './cell.ts';
import {
  add,
  addAll,
  divideOrZero,
  type Expression,
  multiply,
  type Range,
  subtract,
  sumWhere,
  sumWhereBoth,
  words,
} from './expression.ts';
import { TOTAL_COLUMN } from './month-columns.ts';
import type { SheetDraft } from './sheet-draft.ts';
import { COST_COLUMN, type DataRows, LANE_NUMBER_COLUMN, laneNumber, WORK_COLUMN } from './workbook-data.ts';
import { figure } from './cell.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';
import type { MonthlySheet } from './workbook-monthly.ts';

/** The cells of a lane in a band that the checks compare. */
export type LaneCells = { readonly bandId: string; readonly laneId: string; readonly effectiveCost: Expression };

const SOURCES = ['committed', 'spend', 'on-demand', 'spot', 'flex-start'] as const;

const HEADERS = [
  'Band',
  'Lane',
  'Lane number',
  'Committed (unit-hours used)',
  'Spend commitments (unit-hours used)',
  'On demand (unit-hours)',
  'Spot (unit-hours paid)',
  'Flex start (unit-hours paid)',
  'Work unit',
  'Work served (work units)',
  'Work unmet (work units)',
];

/** The columns of the sheet “Data” that lanes are added up from. */
type DataColumns = Record<'sources' | 'numbers' | 'work' | 'costs' | 'totals', Range>;

function dataColumns(data: DataRows): DataColumns | null {
  const [first, last] = [data.rows[0], data.rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const column = (index: number): Range =>
    data.sheet.draft.range({ row: first.placed.row, column: index }, { row: last.placed.row, column: index });
  return {
    sources: column(0),
    numbers: column(LANE_NUMBER_COLUMN),
    work: column(WORK_COLUMN),
    costs: column(COST_COLUMN),
    totals: column(TOTAL_COLUMN),
  };
}

/** Lays out the lanes of every band: unit-hours by source, work, effective cost and cost per quoted unit. */
export function layOutLanes(
  sheet: SheetDraft,
  facts: WorkbookFacts,
  monthlies: readonly MonthlySheet[],
  data: DataRows,
  inputs: InputCells,
): LaneCells[] {
  const columns = dataColumns(data);
  if (columns === null) return [];
  const { currency } = facts.run.input;
  const top = sheet.rowCount + 1;
  sheet.put(top, 0, { kind: 'text', text: 'Lanes', role: 'heading' });
  const headers = [...HEADERS, `Effective cost (${currency})`, `Cost (${currency} per quoted unit)`, 'Quoted unit'];
  sheet.putRow(top + 1, 0, headers.map(header));
  return monthlies.flatMap((monthly) =>
    facts.lanes.map((lane): LaneCells => {
      const row = sheet.rowCount;
      const bandId = monthly.entry.band.id;
      sheet.put(row, 0, label(monthly.entry.band.name));
      sheet.put(row, 1, label(lane.name));
      sheet.put(row, 2, figure(laneNumber(facts, bandId, lane.id), 'whole'));
      const number = sheet.at(row, 2);
      const ofSource = (amounts: Range, source: string): Expression =>
        sumWhereBoth(amounts, columns.numbers, number, columns.sources, words(source));
      for (const [offset, source] of SOURCES.entries()) {
        sheet.put(row, 3 + offset, formula(ofSource(columns.totals, source), 'quantity'));
      }
      sheet.put(row, 8, label(lane.workUnit));
      sheet.put(row, 10, formula(ofSource(columns.work, 'unmet'), 'quantity'));
      sheet.put(
        row,
        9,
        formula(subtract(sumWhere(columns.numbers, number, columns.work), sheet.at(row, 10)), 'quantity'),
      );
      const migrations = monthly.charges
        .filter((charge) => charge.laneId === lane.id)
        .map(({ effective }) => effective.total());
      const dispatched = sumWhere(columns.numbers, number, columns.costs);
      const cost = migrations.length === 0 ? dispatched : add(dispatched, addAll(migrations));
      sheet.put(row, 11, formula(cost, 'money'));
      const quoted = multiply(sheet.at(row, 9), inputs.lanes.cell(lane.id, 'quotedUnits'));
      sheet.put(row, 12, formula(divideOrZero(sheet.at(row, 11), quoted), 'unit-cost'));
      sheet.put(row, 13, label(lane.unitCost.name));
      return { bandId, laneId: lane.id, effectiveCost: sheet.at(row, 11) };
    }),
  );
}
