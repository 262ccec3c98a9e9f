import { type Cell, figure, label, note } from './cell.ts';
import { SheetDraft } from './sheet-draft.ts';
import type { WorkbookFacts } from './workbook-facts.ts';
import { writeTable } from './write-table.ts';

/** The layout of the workbook; grows when sheets or columns move. */
export const WORKBOOK_VERSION = 3;

/** Lays out the sheet “Meta”: everything that identifies the run, for whoever checks it later. */
export function layOutMeta({ run, bands, lanes, bought, boughtSpend }: WorkbookFacts): SheetDraft {
  const { proof } = run.solution;
  const sheet = new SheetDraft('Meta');
  for (const [column, width] of [34, 70].entries()) sheet.widths.set(column, width);
  sheet.put(0, 0, { kind: 'text', text: 'Meta', role: 'title' });
  sheet.put(1, 0, note('The same inputs give the same SHA-256, whatever the time limit was.'));
  const entry = (name: string, value: Cell): readonly [string, Record<'name' | 'value', Cell>] => [
    name,
    { name: label(name), value },
  ];
  writeTable(sheet, 'Run', { name: 'What', value: 'Value' }, [
    entry('Workbook layout', figure(WORKBOOK_VERSION, 'whole')),
    entry('Lanewise', label(run.appVersion)),
    entry('Run', label(run.runId)),
    entry('Plan', label(run.planId)),
    entry('Scenario', label(run.scenarioId)),
    entry('Solved', label(run.createdAt)),
    entry('Kind', label(run.input.kind)),
    entry('Status', label(proof.status)),
    entry('SHA-256 of the inputs', label(proof.inputsHash)),
    entry('Solver', label(proof.solverVersion)),
    entry('Seconds', figure(proof.seconds, 'quantity')),
    entry('Rows of the model', figure(proof.rows, 'whole')),
    entry('Columns of the model', figure(proof.columns, 'whole')),
    entry('Non-zeros of the model', figure(proof.nonzeros, 'whole')),
    entry('Time limit (seconds)', figure(run.input.settings.timeLimitSeconds, 'quantity')),
    entry('Gap to reach (share)', figure(run.input.settings.gapGoal, 'factor')),
    entry('Bands', figure(bands.length, 'whole')),
    entry('Lanes', figure(lanes.length, 'whole')),
    entry('Purchases', figure(bought.length + boughtSpend.length, 'whole')),
  ]);
  return sheet;
}
