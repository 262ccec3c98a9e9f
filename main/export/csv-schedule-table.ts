import { everyBand } from './csv-rows.ts';
import type { CsvTableParts } from './csv-text.ts';
import { hoursOfBlock, scheduleRows } from './schedule-rows.ts';
import type { WorkbookFacts } from './workbook-facts.ts';

/** What of a lane is scheduled besides the capacity that serves it, by band, lane, block and month. */
export function scheduleTable(facts: WorkbookFacts): CsvTableParts {
  const { blocks } = facts.run.input.assumptions.loadBlocks;
  return {
    name: 'schedule',
    headers: [
      'band_id',
      'band',
      'lane_id',
      'lane',
      'block',
      'what',
      'name',
      'unit',
      'month',
      'block_hours',
      'amount_per_hour',
    ],
    rows: everyBand(facts, (entry) =>
      scheduleRows(facts, entry).flatMap((row) => {
        const hours = hoursOfBlock(facts, row.blockId);
        const block = blocks.find(({ id }) => id === row.blockId)?.name ?? row.blockId;
        const lead = [row.laneId, facts.laneName(row.laneId), block, row.what, row.name, row.unit];
        return facts.months.map((month, t) => [...lead, month, hours[t] ?? 0, row.perHourByMonth[t] ?? 0]);
      }),
    ),
  };
}
