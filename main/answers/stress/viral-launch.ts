import { monthsOfHorizon } from '../../../shared/domain/month.ts';
import type { Workload } from '../../../shared/domain/workload.ts';
import { demandInMonths, wantedIn } from './demand-in-months.ts';
import { lanesByCost } from './lanes-by-cost.ts';
import type { ListStresses } from './stress-case.ts';

/** For so many months, so many times the demand. */
const MONTHS = 3;
const TIMES = 3;

/** A launch spreads by itself: a generative lane (the dearest, where there is none) wants three times as much for three months. */
export const viralLaunch: ListStresses = (context) => {
  const { input } = context;
  const { assumptions, startMonth, horizonMonths } = input;
  const lanes = lanesByCost(context);
  const lane = lanes.find(({ laneType }) => laneType === 'generative-serving') ?? lanes[0];
  const first = Math.min(assumptions.policy.revealMonth, Math.max(0, horizonMonths - MONTHS));
  const months = monthsOfHorizon(startMonth, horizonMonths).slice(first, first + MONTHS);
  const [month] = months;
  if (lane === undefined || month === undefined) return [];
  const likely = assumptions.bands.reduce(
    (best, { probability }, s, bands) => (probability > (bands[best]?.probability ?? 0) ? s : best),
    0,
  );
  const added = (workload: Workload): number => {
    const wanted = wantedIn(workload, assumptions, { first, months })[likely] ?? [];
    return ((TIMES - 1) * wanted.reduce((sum, work) => sum + work, 0)) / Math.max(1, wanted.length);
  };
  return [
    {
      id: 'viral-launch',
      name: `Viral launch in ${lane.name}`,
      sentence: `${lane.name} wants ${TIMES} times its likely demand for ${months.length} months from ${month} on, in every band.`,
      overrides: demandInMonths(assumptions, lane.id, { first, months }, TIMES, (workload) => ({
        id: 'viral-launch',
        name: 'Viral launch',
        month,
        lastMonth: months.at(-1) ?? month,
        addedWorkPerHour: Number(added(workload).toPrecision(12)),
        uptake: { kind: 'at-once' },
        bandIds: null,
      })),
    },
  ];
};
