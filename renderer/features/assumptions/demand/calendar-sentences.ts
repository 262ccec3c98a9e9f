import type { CalendarRule, LoadBlocks } from '../../../../shared/domain/load-blocks.ts';

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const WEEKEND = ['saturday', 'sunday'];

function isSame(days: readonly string[], others: readonly string[]): boolean {
  return days.length === others.length && others.every((day) => days.includes(day));
}

function daysWords(rule: CalendarRule): string {
  if (rule.weekdays.length === 7) return 'every day';
  if (isSame(rule.weekdays, WORKDAYS)) return 'Monday to Friday';
  if (isSame(rule.weekdays, WEEKEND)) return 'Saturday and Sunday';
  return rule.weekdays.map((day) => `${day.slice(0, 1).toUpperCase()}${day.slice(1)}`).join(', ');
}

/** Which hours belong to which block, as sentences in the order in which the rules are tried. */
export function calendarSentences({ blocks, hours }: LoadBlocks): string[] {
  const nameOf = (blockId: string): string => blocks.find(({ id }) => id === blockId)?.name ?? blockId;
  if (hours.kind === 'given') return ['The hours of each block are given month by month.'];
  return [
    ...hours.rules.map(
      (rule) =>
        `${nameOf(rule.blockId)}: ${daysWords(rule)} from ${rule.fromHour}:00 to ${rule.toHour === 24 ? 'midnight' : `${rule.toHour}:00`}.`,
    ),
    `${nameOf(hours.otherwiseBlockId)}: every other hour.`,
  ];
}
