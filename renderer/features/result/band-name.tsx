import type { ReactNode } from 'react';
import { bandColour } from '../../theme/band-colour.ts';
import type { SceneBand } from './result-scene.ts';
import './band-name.css';

/** A band's name with its hue; “All bands, by probability” when there is none. */
export function BandName({ band }: { readonly band: SceneBand | null }): ReactNode {
  if (band === null) return <span className="band-name">All bands, by probability</span>;
  return (
    <span className="band-name" title={band.name}>
      <span className="band-name-hue" style={{ background: bandColour(band.position) }} aria-hidden="true" />
      {band.name}
    </span>
  );
}
