import { demandValues } from '../../../shared/domain/scaled-values.ts';
import { factorChange, type ListChanges } from './assumption-change.ts';
import { weakestConfidence } from './weakest-confidence.ts';

/** The demand of one lane, in every month and band; of a plan with several. */
export const laneDemandChanges: ListChanges = ({ assumptions }) => {
  const { lanes, workloads } = assumptions;
  if (lanes.length < 2) return [];
  return lanes.map((lane) =>
    factorChange({
      key: `lane-demand/${lane.id}`,
      name: `Demand of ${lane.name}`,
      overridesAt: (factor) => demandValues(assumptions, factor, (laneId) => laneId === lane.id),
      confidence: weakestConfidence(
        workloads.filter(({ laneId }) => laneId === lane.id),
        'baseWorkPerHour',
      ),
    }),
  );
};
