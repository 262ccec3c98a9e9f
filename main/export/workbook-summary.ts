import { costSourceSchema } from '../../shared/domain/solution.ts';
import { formula, header, label, note, total } from './cell.ts';
import {
  add,
  addAll,
  divide,
  divideOrZero,
  type Expression,
  multiply,
  one,
  smallest,
  subtract,
  sumOfProducts,
  weightedExcess,
} from './expression.ts';
import { type LaneCells, layOutLanes } from './summary-lanes.ts';
import { SheetDraft } from './sheet-draft.ts';
import type { DataRows } from './workbook-data.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';
import { type MonthlySheet, sourceTotal } from './workbook-monthly.ts';
import type { PathCells } from './workbook-paths.ts';

/** Cells of the sheet “Summary” that the checks compare. */
export type SummaryCells = {
  readonly sheet: SheetDraft;
  readonly expectedCost: Expression;
  readonly cvar: Expression;
  readonly objective: Expression;
  readonly lanes: readonly LaneCells[];
};

const COLUMN = { probability: 1, effective: 2, billed: 3, discounted: 4, penalty: 5, tail: 6 } as const;

function layOutBands(
  sheet: SheetDraft,
  monthlies: readonly MonthlySheet[],
  inputs: InputCells,
  currency: string,
): number {
  const top = sheet.rowCount + 1;
  sheet.put(top, 0, { kind: 'text', text: 'Bands', role: 'heading' });
  const headers = [
    'Band',
    'Probability (share)',
    `Effective cost (${currency})`,
    `Billed cost (${currency})`,
    `Effective cost, discounted (${currency})`,
    `Of effective: penalties (${currency})`,
    `Mean of the tail above this band’s cost (${currency})`,
  ];
  sheet.putRow(top + 1, 0, headers.map(header));
  const first = top + 2;
  for (const [index, monthly] of monthlies.entries()) {
    sheet.putRow(first + index, 0, [
      label(monthly.entry.band.name),
      formula(inputs.bands.cell(monthly.entry.band.id, 'probability'), 'factor'),
      formula(monthly.effective.total(), 'money'),
      formula(monthly.billed.total(), 'money'),
      formula(monthly.discounted.total(), 'money'),
      formula(addAll(sourceTotal(monthly, 'penalty', 'effective')), 'money'),
    ]);
  }
  return first;
}

function layOutObjective(
  sheet: SheetDraft,
  firstBand: number,
  bandCount: number,
  inputs: InputCells,
  paths: PathCells | null,
  currency: string,
): Pick<SummaryCells, 'expectedCost' | 'cvar' | 'objective'> {
  const lastBand = firstBand + bandCount - 1;
  const column = (index: number) => sheet.range({ row: firstBand, column: index }, { row: lastBand, column: index });
  const weights = column(COLUMN.probability);
  const costs = column(COLUMN.discounted);
  for (let row = firstBand; row <= lastBand; row++) {
    const level = sheet.at(row, COLUMN.discounted);
    const share = subtract(one, inputs.general('CvarLevel'));
    sheet.put(row, COLUMN.tail, formula(add(level, divide(weightedExcess(weights, costs, level), share)), 'money'));
  }
  const mean = lastBand + 1;
  sheet.put(mean, 0, { kind: 'text', text: 'Expected over the bands', role: 'total' });
  for (const index of [COLUMN.effective, COLUMN.billed, COLUMN.discounted, COLUMN.penalty]) {
    sheet.put(mean, index, total(sumOfProducts(weights, column(index)), 'money'));
  }
  const top = mean + 2;
  sheet.put(top, 0, { kind: 'text', text: 'What is minimised', role: 'heading' });
  const expectedCost = paths?.expectedCost ?? sheet.at(mean, COLUMN.discounted);
  const over = paths === null ? '' : ', over the sampled paths';
  const lambda = inputs.general('RiskWeight');
  const put = (row: number, words: string, remark: string, expression: Expression): Expression => {
    sheet.putRow(row, 0, [label(words), total(expression, 'money'), label(currency), note(remark)]);
    return sheet.at(row, 1);
  };
  const expected = put(
    top + 1,
    'Expected discounted cost',
    `Σ probability × discounted effective cost${over}`,
    expectedCost,
  );
  const cvar = put(
    top + 2,
    'CVaR',
    `the smallest of the tail means: mean cost of the worst 1 − α of probability${over}`,
    paths?.cvar ?? smallest(column(COLUMN.tail)),
  );
  const objective = put(
    top + 3,
    'Objective',
    '(1 − λ) × expected + λ × CVaR: what the app minimises',
    add(multiply(subtract(one, lambda), expected), multiply(lambda, cvar)),
  );
  return { expectedCost: expected, cvar, objective };
}

function layOutSources(sheet: SheetDraft, monthlies: readonly MonthlySheet[], currency: string): void {
  const top = sheet.rowCount + 1;
  sheet.put(top, 0, { kind: 'text', text: 'Cost by source', role: 'heading' });
  const headers = [
    'Band',
    'Cost source',
    `Effective cost (${currency})`,
    `Billed cost (${currency})`,
    'Share of effective cost',
  ];
  sheet.putRow(top + 1, 0, headers.map(header));
  for (const monthly of monthlies) {
    for (const source of costSourceSchema.options) {
      const effective = sourceTotal(monthly, source, 'effective');
      if (effective.length === 0) continue;
      const row = sheet.rowCount;
      sheet.putRow(row, 0, [
        label(monthly.entry.band.name),
        label(source),
        formula(addAll(effective), 'money'),
        formula(addAll(sourceTotal(monthly, source, 'billed')), 'money'),
      ]);
      sheet.put(row, 4, formula(divideOrZero(sheet.at(row, 2), monthly.effective.total()), 'percent'));
    }
  }
}

/** Lays out the sheet “Summary”: totals by band, the objective, cost by source, and the lanes. */
export function layOutSummary(
  facts: WorkbookFacts,
  monthlies: readonly MonthlySheet[],
  data: DataRows,
  inputs: InputCells,
  paths: PathCells | null,
): SummaryCells {
  const { currency } = facts.run.input;
  const sheet = new SheetDraft('Summary');
  for (const [column, width] of [30, 26, 20, 20, 20, 20, 20].entries()) sheet.widths.set(column, width);
  sheet.frozen = { rows: 2, columns: 1 };
  sheet.put(0, 0, { kind: 'text', text: 'Summary', role: 'title' });
  sheet.put(1, 0, note('Every figure is a formula on the other sheets.'));
  const firstBand = layOutBands(sheet, monthlies, inputs, currency);
  const objective = layOutObjective(sheet, firstBand, monthlies.length, inputs, paths, currency);
  layOutSources(sheet, monthlies, currency);
  const lanes = layOutLanes(sheet, facts, monthlies, data, inputs);
  return { sheet, ...objective, lanes };
}
