import { override, times } from '../../../shared/domain/scaled-values.ts';
import { factorChange, type ListChanges } from './assumption-change.ts';
import { weakestConfidence } from './weakest-confidence.ts';

/** What work costs that is not served, in every lane that may leave some. */
export const unmetPenaltyChange: ListChanges = ({ assumptions: { lanes } }) => {
  const counted = lanes.filter(
    ({ unmetPenaltyPerWorkUnit, allowedUnmetShares }) =>
      unmetPenaltyPerWorkUnit > 0 && allowedUnmetShares.some(({ share }) => share > 0),
  );
  if (counted.length === 0) return [];
  return [
    factorChange({
      key: 'unmet-penalty',
      name: 'Penalty for unmet work',
      overridesAt: (factor) =>
        counted.map(({ id, unmetPenaltyPerWorkUnit }) =>
          override(['lanes', id, 'unmetPenaltyPerWorkUnit'], times(unmetPenaltyPerWorkUnit, factor)),
        ),
      confidence: weakestConfidence(counted, 'unmetPenaltyPerWorkUnit'),
    }),
  ];
};
