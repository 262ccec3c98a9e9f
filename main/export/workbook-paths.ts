import { figure, formula, header, label, note, total } from './cell.ts';
import { add, divide, type Expression, one, smallest, subtract, sumOfProducts, weightedExcess } from './expression.ts';
import { SheetDraft } from './sheet-draft.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import type { InputCells } from './workbook-inputs.ts';
import type { MonthlySheet } from './workbook-monthly.ts';

/** The sheet “Paths” and what it makes of them. */
export type PathCells = { readonly sheet: SheetDraft; readonly expectedCost: Expression; readonly cvar: Expression };

const COLUMN = { probability: 2, cost: 3, tail: 6 } as const;
const FIRST_ROW = 4;

/**
 * Lays out the sampled paths a run was optimised on; null when it was optimised on its bands alone. The first path of a
 * band is the band itself, recalculated on its own sheet; the dispatch of the others is not part of a run, so that their
 * costs are the app's figures.
 */
export function layOutPaths(
  { run, bands }: WorkbookFacts,
  monthlies: readonly MonthlySheet[],
  inputs: InputCells,
): PathCells | null {
  const { paths } = run.solution;
  if (paths.length === 0) return null;
  const { currency } = run.input;
  const sheet = new SheetDraft('Paths');
  for (const [column, width] of [28, 10, 18, 24, 18, 14, 26].entries()) sheet.widths.set(column, width);
  sheet.frozen = { rows: FIRST_ROW, columns: 2 };
  sheet.put(0, 0, { kind: 'text', text: 'Paths', role: 'title' });
  sheet.put(
    1,
    0,
    note('Sampled futures the portfolio was optimised on. Path 0 is the band itself, recalculated here.'),
  );
  sheet.putRow(2, 0, [
    label('Paths of each band'),
    figure(run.input.assumptions.futures.optimisedPathsPerBand, 'whole'),
  ]);
  const count = sheet.at(2, 1);
  const headers = [
    'Band',
    'Path',
    'Probability (share)',
    `Effective cost, discounted (${currency})`,
    'Unmet work (share)',
    'Idle (share)',
    `Mean of the tail above this cost (${currency})`,
  ];
  sheet.putRow(FIRST_ROW - 1, 0, headers.map(header));
  for (const [index, path] of paths.entries()) {
    const row = FIRST_ROW + index;
    const monthly = monthlies.find(({ entry }) => entry.band.id === path.bandId);
    sheet.putRow(row, 0, [
      label(bands.find(({ band }) => band.id === path.bandId)?.band.name ?? path.bandId),
      figure(path.number, 'whole'),
      formula(divide(inputs.bands.cell(path.bandId, 'probability'), count), 'factor'),
      path.number === 0 && monthly !== undefined
        ? formula(monthly.discounted.total(), 'money')
        : figure(path.discountedCost, 'money'),
      figure(path.unmetWorkShare, 'percent'),
      path.idleShare === null ? null : figure(path.idleShare, 'percent'),
    ]);
  }
  const last = FIRST_ROW + paths.length - 1;
  const column = (index: number) => sheet.range({ row: FIRST_ROW, column: index }, { row: last, column: index });
  const [weights, costs] = [column(COLUMN.probability), column(COLUMN.cost)];
  for (let row = FIRST_ROW; row <= last; row++) {
    const level = sheet.at(row, COLUMN.cost);
    const tail = subtract(one, inputs.general('CvarLevel'));
    sheet.put(row, COLUMN.tail, formula(add(level, divide(weightedExcess(weights, costs, level), tail)), 'money'));
  }
  sheet.put(last + 1, 0, { kind: 'text', text: 'Expected over the paths', role: 'total' });
  sheet.put(last + 1, COLUMN.cost, total(sumOfProducts(weights, costs), 'money'));
  sheet.put(last + 1, COLUMN.tail, total(smallest(column(COLUMN.tail)), 'money'));
  return { sheet, expectedCost: sheet.at(last + 1, COLUMN.cost), cvar: sheet.at(last + 1, COLUMN.tail) };
}
