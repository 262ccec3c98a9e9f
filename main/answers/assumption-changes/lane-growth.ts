import { override } from '../../../shared/domain/scaled-values.ts';
import type { Override } from '../../../shared/domain/scenario.ts';
import type { GrowthCurve, Workload } from '../../../shared/domain/workload.ts';
import type { ListChanges } from './assumption-change.ts';
import { weakestConfidence } from './weakest-confidence.ts';

/** Points of yearly growth that are tried at most, down and up. */
const LOWEST_POINTS = -0.5;
const HIGHEST_POINTS = 1;
/** A compound rate must stay above −100 %. */
const LEAST_RATE = -0.99;

const isCompound = (curve: GrowthCurve | null): boolean => curve?.kind === 'compound';

function moved(curve: GrowthCurve, points: number): GrowthCurve {
  return curve.kind === 'compound' ? { ...curve, annualRate: Math.max(LEAST_RATE, curve.annualRate + points) } : curve;
}

function movedGrowth({ id, growth, bandSettings }: Workload, points: number): Override[] {
  const at = ['workloads', id];
  const settings = bandSettings.map((setting) => ({
    ...setting,
    growth: setting.growth === null ? null : moved(setting.growth, points),
  }));
  return [
    ...(isCompound(growth) ? [override([...at, 'growth'], moved(growth, points))] : []),
    ...(bandSettings.some((setting) => isCompound(setting.growth))
      ? [override([...at, 'bandSettings'], settings)]
      : []),
  ];
}

/** The yearly growth of one lane's workloads, in points; only of workloads that grow by a yearly rate. */
export const laneGrowthChanges: ListChanges = ({ assumptions: { lanes, workloads, demand } }) => {
  if (demand.kind === 'table') return [];
  return lanes.flatMap((lane) => {
    const growing = workloads.filter(({ laneId, growth, bandSettings }) => {
      const curves = [growth, ...bandSettings.map((setting) => setting.growth)];
      return laneId === lane.id && curves.some(isCompound);
    });
    if (growing.length === 0) return [];
    return [
      {
        key: `lane-growth/${lane.id}`,
        name: `Yearly growth of ${lane.name}`,
        unit: 'points' as const,
        today: 0,
        lowest: LOWEST_POINTS,
        highest: HIGHEST_POINTS,
        yardstick: 1,
        overridesAt: (points: number) => growing.flatMap((workload) => movedGrowth(workload, points)),
        confidence: weakestConfidence(growing, 'growth'),
      },
    ];
  });
};
