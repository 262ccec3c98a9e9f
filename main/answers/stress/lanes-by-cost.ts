import type { Lane } from '../../../shared/domain/lane.ts';
import type { StressContext } from './stress-case.ts';

/** The lanes of a plan, by what they are expected to cost, the dearest first. */
export function lanesByCost({ input: { assumptions }, solution: { bands } }: StressContext): Lane[] {
  const cost = (laneId: string): number =>
    bands.reduce((sum, { probability, lanes }) => {
      const found = lanes.find((lane) => lane.laneId === laneId);
      return sum + probability * (found?.effectiveCost ?? 0);
    }, 0);
  return assumptions.lanes.toSorted((a, b) => cost(b.id) - cost(a.id));
}
