import { type Cell, figure, formula, label, note } from './cell.ts';
import { SheetDraft } from './sheet-draft.ts';
import type { CheckCells } from './workbook-checks.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import { writeTable } from './write-table.ts';

const HOW_TO_READ = [
  'Every amount on the sheets Monthly, Summary and Contracts is a live formula on the sheets Inputs, Inputs by month and Data.',
  'Effective cost spreads upfront payments evenly over their term and counts penalties for unmet work; the part of a term after the horizon is not charged. Billed cost is the cash of each month.',
  'Cost of a purchase in a month in which it runs: ((upfront − residual value) / term + monthly fee + rate × hours of the month) × price factor of its start month × units.',
  'A used unit-hour of committed capacity costs its usage rate besides; a unit-hour paid by use costs its rate × the price factor of the month.',
  'The dispatch (who serves what) is an input here: change a price and the cost follows, but the best mix is found only by the app.',
  'The sheet Checks compares the recalculated totals with those of the app.',
];

function shown(value: number | null, format: 'money' | 'percent'): Cell {
  return value === null ? label('none') : figure(value, format);
}

/** Lays out the first sheet: what this is, how far it is proven, how to read it, where everything stands. */
export function layOutCover(
  facts: WorkbookFacts,
  sheets: readonly (readonly [sheet: SheetDraft, purpose: string])[],
  checks: CheckCells,
): SheetDraft {
  const { run } = facts;
  const { proof, message } = run.solution;
  const sheet = new SheetDraft('Cover');
  sheet.isLandscape = false;
  for (const [column, width] of [34, 60, 12].entries()) sheet.widths.set(column, width);
  sheet.put(0, 0, { kind: 'text', text: run.planName, role: 'title' });
  sheet.put(1, 0, note(`Scenario: ${run.scenarioName}`));
  sheet.putRow(3, 0, [label('Checks'), formula(checks.verdict, 'text')]);
  const fact = (name: string, value: Cell, unit = ''): readonly [string, Record<'name' | 'value' | 'unit', Cell>] => [
    name,
    { name: label(name), value, unit: label(unit) },
  ];
  writeTable(sheet, 'The result', { name: 'What', value: 'Value', unit: 'Unit' }, [
    fact('Question', label(run.input.kind === 'optimise' ? 'the best portfolio' : 'the cost of a given portfolio')),
    fact('How it ended', label(message)),
    fact('Objective', shown(proof.objective, 'money'), run.input.currency),
    fact('No portfolio can cost less than', shown(proof.bound, 'money'), run.input.currency),
    fact('Gap', shown(proof.gap, 'percent'), 'of the objective'),
    fact('Currency', label(run.input.currency)),
    fact('First month', label(run.input.startMonth)),
    fact('Months', figure(run.input.horizonMonths, 'whole'), 'months'),
    fact('Solved', label(run.createdAt)),
    fact('Solver', label(proof.solverVersion)),
    fact('Lanewise', label(run.appVersion)),
    fact('SHA-256 of the inputs', label(proof.inputsHash)),
  ]);
  writeTable(
    sheet,
    'Sheets',
    { name: 'Sheet', purpose: 'What it holds' },
    sheets.map(([{ name }, purpose]) => [name, { name: label(name), purpose: label(purpose) }]),
  );
  writeTable(sheet, 'Legend', { sample: 'Look', meaning: 'Meaning' }, [
    [
      'input',
      {
        sample: { kind: 'text', text: 'blue on pale yellow', role: 'input' },
        meaning: label('an input: may be changed, and every formula follows'),
      },
    ],
    ['figure', { sample: label('plain'), meaning: label('a formula, or a figure of the app that is only shown') }],
    ['total', { sample: { kind: 'text', text: 'bold under a line', role: 'total' }, meaning: label('a sum') }],
  ]);
  const top = sheet.rowCount + 1;
  sheet.put(top, 0, { kind: 'text', text: 'How to read it', role: 'heading' });
  for (const [index, sentence] of HOW_TO_READ.entries()) sheet.put(top + 1 + index, 0, label(sentence));
  return sheet;
}
