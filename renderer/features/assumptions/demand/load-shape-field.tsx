import type { ReactNode } from 'react';
import { type Lane, laneSchema } from '../../../../shared/domain/lane.ts';
import { NumberField } from '../fields/number-field.tsx';

type LoadShapeFieldProps = { readonly lane: Lane; readonly position: number; readonly blockName: string };

/** A lane's demand in one block relative to its monthly mean. */
export function LoadShapeField({ lane, position, blockName }: LoadShapeFieldProps): ReactNode {
  return (
    <NumberField
      schema={laneSchema}
      entry={lane}
      path={['lanes', lane.id]}
      field={['blockMultipliers', String(position), 'multiplier']}
      label={`load of ${lane.name} in ${blockName}`}
    />
  );
}
