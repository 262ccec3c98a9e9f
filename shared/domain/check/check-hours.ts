import { loadBlockHours, realHours } from '../load-blocks.ts';
import { monthsOfHorizon } from '../month.ts';
import type { CheckInput } from './check-input.ts';
import type { Problem } from '../problem.ts';

const HOURS_TOLERANCE = 1e-6;

/** Block hours must sum to the real hours of each calendar month; calendar rules must point to blocks. */
export function checkHours({ assumptions, startMonth, horizonMonths }: CheckInput): Problem[] {
  const { loadBlocks } = assumptions;
  const blockIds = new Set(loadBlocks.blocks.map(({ id }) => id));
  const problems: Problem[] = [];
  if (loadBlocks.hours.kind === 'calendar') {
    const named = [...loadBlocks.hours.rules.map((rule) => rule.blockId), loadBlocks.hours.otherwiseBlockId];
    for (const blockId of new Set(named)) {
      if (!blockIds.has(blockId)) {
        problems.push({
          path: 'loadBlocks/hours',
          sentence: `points to the load block “${blockId}”, which this plan does not have.`,
        });
      }
    }
    for (const rule of loadBlocks.hours.rules) {
      if (rule.toHour <= rule.fromHour) {
        problems.push({
          path: 'loadBlocks/hours',
          sentence: `a rule of “${rule.blockId}” ends at hour ${rule.toHour}, before it starts at ${rule.fromHour}.`,
        });
      }
    }
    return problems;
  }
  for (const entry of loadBlocks.hours.hours) {
    const path = `loadBlocks/hours/${entry.blockId}`;
    if (!blockIds.has(entry.blockId))
      problems.push({ path, sentence: 'gives hours for a load block that this plan does not have.' });
    if (entry.hoursByMonth.length !== horizonMonths) {
      problems.push({
        path,
        sentence: `gives ${entry.hoursByMonth.length} months of hours; the horizon has ${horizonMonths}.`,
      });
    }
  }
  if (problems.length > 0) return problems;
  const months = monthsOfHorizon(startMonth, horizonMonths);
  const hours = loadBlockHours(loadBlocks, months);
  realHours(months).forEach((real, t) => {
    const sum = hours.reduce((total, row) => total + (row[t] ?? 0), 0);
    if (Math.abs(sum - real) > HOURS_TOLERANCE) {
      problems.push({
        path: 'loadBlocks/hours',
        sentence: `the blocks of ${months[t] ?? ''} sum to ${sum} hours; that month has ${real}.`,
      });
    }
  });
  return problems;
}
