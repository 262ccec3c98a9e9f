import { z } from 'zod';
import { daysInMonth, firstWeekday, hoursInMonth, type Month } from './month.ts';
import { provenanceListSchema } from './provenance.ts';
import { identifierSchema, nameSchema, nonNegativeSchema } from './quantity.ts';

/** A set of hours inside a month with similar load. */
export const loadBlockSchema = z.strictObject({ id: identifierSchema, name: nameSchema });
export type LoadBlock = z.infer<typeof loadBlockSchema>;

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Hours of some weekdays that belong to a block: from `fromHour` up to, not including, `toHour`. */
export const calendarRuleSchema = z.strictObject({
  blockId: identifierSchema,
  weekdays: z.array(z.enum(WEEKDAYS)).min(1).max(7),
  fromHour: z.number().int().min(0).max(23),
  toHour: z.number().int().min(1).max(24),
});
export type CalendarRule = z.infer<typeof calendarRuleSchema>;

/** How long each block lasts in each month. */
export const blockHoursSchema = z.discriminatedUnion('kind', [
  /** Counted on the calendar: the first rule that matches an hour wins; the rest goes to `otherwiseBlockId`. */
  z.strictObject({
    kind: z.literal('calendar'),
    rules: z.array(calendarRuleSchema).max(60),
    otherwiseBlockId: identifierSchema,
  }),
  /** Given: for each block, hours in each month of the horizon. They must sum to the real hours of the month. */
  z.strictObject({
    kind: z.literal('given'),
    hours: z.array(z.strictObject({ blockId: identifierSchema, hoursByMonth: z.array(nonNegativeSchema) })).max(24),
  }),
]);

/** The load blocks of a plan and their hours. */
export const loadBlocksSchema = z.strictObject({
  blocks: z.array(loadBlockSchema).min(1, 'must name at least one load block').max(24),
  hours: blockHoursSchema,
  provenance: provenanceListSchema,
});
export type LoadBlocks = z.infer<typeof loadBlocksSchema>;

function blockOfHour(rules: readonly CalendarRule[], otherwise: string, weekday: number, hour: number): string {
  const name = WEEKDAYS[weekday];
  for (const rule of rules) {
    if (name !== undefined && rule.weekdays.includes(name) && hour >= rule.fromHour && hour < rule.toHour) {
      return rule.blockId;
    }
  }
  return otherwise;
}

/**
 * `H[b][t]`: hours of each block in each month, blocks in the plan's order.
 * Calendar hours count real days without daylight-saving shifts, so each month sums to 24 × its days.
 */
export function loadBlockHours(loadBlocks: LoadBlocks, months: readonly Month[]): number[][] {
  const source = loadBlocks.hours;
  if (source.kind === 'given') {
    const byId = new Map(source.hours.map((entry) => [entry.blockId, entry.hoursByMonth]));
    return loadBlocks.blocks.map((block) => months.map((_, t) => byId.get(block.id)?.[t] ?? 0));
  }
  const hoursPerWeekday = WEEKDAYS.map((_, weekday) => {
    const counts = new Map<string, number>();
    for (let hour = 0; hour < 24; hour++) {
      const id = blockOfHour(source.rules, source.otherwiseBlockId, weekday, hour);
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  });
  return loadBlocks.blocks.map((block) =>
    months.map((month) => {
      let hours = 0;
      for (let day = 0; day < daysInMonth(month); day++) {
        hours += hoursPerWeekday[(firstWeekday(month) + day) % 7]?.get(block.id) ?? 0;
      }
      return hours;
    }),
  );
}

/** Real hours of each month: what the blocks of a month must sum to. */
export function realHours(months: readonly Month[]): number[] {
  return months.map(hoursInMonth);
}
