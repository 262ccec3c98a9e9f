import type { ReactNode } from 'react';
import type { Band } from '../../../../shared/domain/band.ts';
import { bandColour } from '../../../theme/band-colour.ts';

/** Which hue is which band. */
export function BandKey({ bands }: { readonly bands: readonly Band[] }): ReactNode {
  return (
    <div className="band-key">
      {bands.map((band, position) => (
        <span key={band.id}>
          <span className="band-key-mark" style={{ background: bandColour(position) }} />
          {band.name}
        </span>
      ))}
    </div>
  );
}
