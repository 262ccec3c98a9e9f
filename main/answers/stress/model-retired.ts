import { monthsOfHorizon } from '../../../shared/domain/month.ts';
import type { Workload } from '../../../shared/domain/workload.ts';
import { demandInMonths, wantedIn } from './demand-in-months.ts';
import { lanesByCost } from './lanes-by-cost.ts';
import type { ListStresses, StressContext } from './stress-case.ts';

/** Of plans of many lanes, the dearest. */
const MOST_LANES = 4;

function retiredAt({ input }: StressContext): { first: number; months: string[] } {
  const all = monthsOfHorizon(input.startMonth, input.horizonMonths);
  const first = Math.floor(all.length / 2);
  return { first, months: all.slice(first) };
}

/** The demand of a lane ends halfway. */
export const modelRetired: ListStresses = (context) => {
  const { assumptions } = context.input;
  const stretch = retiredAt(context);
  const [month] = stretch.months;
  if (month === undefined || stretch.first === 0) return [];
  return lanesByCost(context)
    .slice(0, MOST_LANES)
    .map((lane) => {
      const away = (workload: Workload): number =>
        -Math.ceil(Math.max(0, ...wantedIn(workload, assumptions, stretch).flat()));
      return {
        id: `model-retired/${lane.id}`,
        name: `${lane.name} retired early`,
        sentence: `Nothing of ${lane.name} is wanted any more from ${month} on, halfway through the horizon.`,
        overrides: demandInMonths(assumptions, lane.id, stretch, 0, (workload) => ({
          id: 'retired-early',
          name: 'Retired early',
          month,
          lastMonth: null,
          addedWorkPerHour: away(workload),
          uptake: { kind: 'at-once' },
          bandIds: null,
        })),
      };
    });
};
