import { figure } from './cell.ts';
import type { MonthSheet } from './month-sheet.ts';
import { hoursOfBlock, scheduleRows } from './schedule-rows.ts';
import type { SheetDraft } from './sheet-draft.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

/** Lays out the sheet “Schedule”: what moves between load blocks when runs are done, what stands by; null when there is nothing to tell. */
export function layOutSchedule(facts: WorkbookFacts, calendar: MonthSheet): SheetDraft | null {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  const entries = facts.bands.map((entry) => ({ entry, rows: scheduleRows(facts, entry) }));
  if (entries.every(({ rows }) => rows.length === 0)) return null;
  const sheet = calendar.sibling({
    name: 'Schedule',
    title: 'Schedule: work moved between load blocks, discrete runs, units standing by',
    explanation:
      'As the app found it best, per month. Moved work and runs are served by the dispatch of their block; units standing by are idle (unit-hours).',
    headers: ['What', 'Band', 'Lane', 'Block', 'Run or capacity', 'Unit'],
    widths: [16, 14, 26, 14, 30, 16],
  });
  for (const { entry, rows } of entries) {
    for (const row of rows) {
      const hours = hoursOfBlock(facts, row.blockId);
      sheet.row(
        [
          row.what,
          entry.band.name,
          facts.laneName(row.laneId),
          blocks.find(({ id }) => id === row.blockId)?.name ?? row.blockId,
          row.name,
          row.what === 'standby' ? 'unit-hours' : row.unit,
        ],
        (t) => figure((row.perHourByMonth[t] ?? 0) * (hours[t] ?? 0), 'quantity'),
      );
    }
  }
  return sheet.draft;
}
