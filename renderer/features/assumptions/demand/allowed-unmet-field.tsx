import type { ReactNode } from 'react';
import type { Band } from '../../../../shared/domain/band.ts';
import { type Lane, laneSchema } from '../../../../shared/domain/lane.ts';
import { parseWith } from '../../../../shared/domain/parse.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { select } from '../../../state/selection-store.ts';
import { NumberCell } from '../../../ui/cells/number-cell.tsx';
import { editValue } from '../fields/edit-value.ts';

type AllowedUnmetFieldProps = { readonly lane: Lane; readonly band: Band };

function withShare(lane: Lane, bandId: string, share: number): Lane['allowedUnmetShares'] {
  const others = lane.allowedUnmetShares.filter((entry) => entry.bandId !== bandId);
  return share === 0 ? others : [...others, { bandId, share }];
}

/** The share of a lane's work that may stay unserved in one band; bands the plan does not list have 0. */
export function AllowedUnmetField({ lane, band }: AllowedUnmetFieldProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  const value = lane.allowedUnmetShares.find((entry) => entry.bandId === band.id)?.share ?? 0;
  const label = `share of ${lane.name} that may stay unmet in ${band.name}`;
  return (
    <NumberCell
      label={label}
      path={`lanes/${lane.id}/allowedUnmetShares/${band.id}`}
      isReadOnly={isReadOnly}
      onFocus={() => select(['lanes', lane.id], ['allowedUnmetShares'])}
      value={value}
      scale={100}
      check={(share) => {
        const parsed = parseWith(laneSchema, { ...lane, allowedUnmetShares: withShare(lane, band.id, share ?? 0) });
        return parsed.ok ? null : `It ${parsed.problems[0]?.sentence ?? 'does not fit.'}`;
      }}
      onCommit={(share) =>
        editValue(
          { path: ['lanes', lane.id], field: ['allowedUnmetShares'] },
          withShare(lane, band.id, share ?? 0),
          `Change ${label}`,
        )
      }
    />
  );
}
