import type { LoadBlocks } from '../../../shared/domain/load-blocks.ts';
import { someLoadBlocks } from '../../builders/some-load-blocks.ts';

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
const WEEKEND = ['saturday', 'sunday'] as const;

/** Blocks by their load relative to the month's mean, busiest hours first to be claimed. */
const BLOCKS = [
  { id: 'night', multiplier: 0.5, rule: { weekdays: [...WORKDAYS, ...WEEKEND], fromHour: 0, toHour: 6 } },
  { id: 'peak', multiplier: 1.6, rule: { weekdays: [...WORKDAYS], fromHour: 10, toHour: 16 } },
  { id: 'shoulder', multiplier: 1.15, rule: { weekdays: [...WORKDAYS], fromHour: 8, toHour: 22 } },
  { id: 'off-peak', multiplier: 0.8, rule: { weekdays: [...WEEKEND], fromHour: 0, toHour: 24 } },
] as const;

/** Three or four load blocks by the clock; the last takes the hours that no other claims. */
export function someHours(count: number): LoadBlocks {
  const blocks = BLOCKS.slice(0, count);
  const last = blocks.at(-1);
  if (last === undefined || blocks.length !== count) throw new Error(`There are no plans of ${count} load blocks.`);
  return someLoadBlocks({
    blocks: blocks.map(({ id }) => ({ id, name: id })),
    hours: {
      kind: 'calendar',
      rules: blocks.slice(0, -1).map(({ id, rule }) => ({ blockId: id, ...rule, weekdays: [...rule.weekdays] })),
      otherwiseBlockId: last.id,
    },
  });
}

/** How busy a block is, relative to the month's mean. */
export function usualLoad(blockId: string): number {
  return BLOCKS.find(({ id }) => id === blockId)?.multiplier ?? 1;
}
