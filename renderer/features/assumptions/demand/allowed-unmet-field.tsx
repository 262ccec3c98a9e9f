import type { ReactNode } from 'react';
import type { Band } from '../../../../shared/domain/band.ts';
import { type Lane, laneSchema } from '../../../../shared/domain/lane.ts';
import { BandShareCell } from '../fields/band-share-cell.tsx';

type AllowedUnmetFieldProps = { readonly lane: Lane; readonly band: Band };

/** The share of a lane's work that may stay unserved in one band; bands the plan does not list have 0. */
export function AllowedUnmetField({ lane, band }: AllowedUnmetFieldProps): ReactNode {
  return (
    <BandShareCell
      schema={laneSchema}
      entry={lane}
      path={['lanes', lane.id]}
      field={['allowedUnmetShares']}
      label={`share of ${lane.name} that may stay unmet in ${band.name}`}
      band={band}
      usualShare={0}
    />
  );
}
