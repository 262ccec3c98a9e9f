import { describe, expect, it } from 'vitest';
import { buildSamplePlan } from '../../main/sample/build-sample-plan.ts';
import { hasPublicData, tableOf } from './public-data.ts';

const { lanes, loadBlocks } = buildSamplePlan().assumptions;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function blockOf(weekday: (typeof WEEKDAYS)[number], hour: number): string {
  if (loadBlocks.hours.kind !== 'calendar') throw new Error('The sample counts its hours on the calendar.');
  const rule = loadBlocks.hours.rules.find(
    ({ weekdays, fromHour, toHour }) => weekdays.includes(weekday) && hour >= fromHour && hour < toHour,
  );
  return rule?.blockId ?? loadBlocks.hours.otherwiseBlockId;
}

const week = WEEKDAYS.flatMap((weekday) => Array.from({ length: 24 }, (_, hour) => ({ weekday, hour })));

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('load shapes', () => {
  it('fill every load block', () => {
    const ids = loadBlocks.blocks.map(({ id }) => id);
    expect(new Set(week.map(({ weekday, hour }) => blockOf(weekday, hour)))).toEqual(new Set(ids));
  });

  it.each(lanes)('of $id average to one over the week', (lane) => {
    const levels = week.map(({ weekday, hour }) => {
      const id = blockOf(weekday, hour);
      return lane.blockMultipliers.find(({ blockId }) => blockId === id)?.multiplier ?? 0;
    });
    expect(mean(levels)).toBeCloseTo(1, 2);
  });

  it.skipIf(!hasPublicData)('of training is that of the cluster it names', () => {
    const rows = tableOf('demand_hour_of_week_profiles.csv').filter(
      ({ trace, metric }) => trace === 'helios_earth_2020' && metric === 'gpus_demanded',
    );
    expect(rows).toHaveLength(week.length);
    const training = lanes.find(({ id }) => id === 'training');
    const levels = (training?.blockMultipliers ?? []).map(({ blockId }) => {
      const hours = rows.filter((row) => {
        const weekday = WEEKDAYS.find((name) => name.startsWith((row['weekday'] ?? '').toLowerCase()));
        return weekday !== undefined && blockOf(weekday, Number(row['hour'])) === blockId;
      });
      const level = mean(hours.map((row) => Number(row['relative_to_average'])));
      return { blockId, multiplier: Math.round(level * 1000) / 1000 };
    });
    expect(training?.blockMultipliers).toEqual(levels);
  });
});
