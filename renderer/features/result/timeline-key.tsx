import type { CSSProperties, ReactNode } from 'react';
import type { TimelineBar } from '../../charts/contract-timeline.ts';
import { bandColour } from '../../theme/band-colour.ts';
import { shownBands } from './capacity-panels.ts';
import type { ResultScene } from './result-scene.ts';
import './timeline-key.css';

type TimelineKeyProps = { readonly scene: ResultScene; readonly bars: readonly TimelineBar[] };

function hue(colour: string): CSSProperties {
  return { '--key-hue': colour } as CSSProperties;
}

/** The key of the contract timeline: kinds of bars, sign-by and expiry marks. */
export function TimelineKey({ scene, bars }: TimelineKeyProps): ReactNode {
  const bandsInUse = shownBands(scene.bands.map((band) => ({ band }))).filter(({ band }) =>
    bars.some((bar) => bar.bandPosition === band.position),
  );
  return (
    <ul className="timeline-key" aria-label="Key">
      {bars.some((bar) => bar.kind === 'existing') ? (
        <li>
          <span className="timeline-key-bar" data-kind="existing" style={hue('var(--lw-source-existing)')} />
          held today
        </li>
      ) : null}
      {bars.some((bar) => bar.bandPosition === null && bar.kind !== 'existing') ? (
        <li>
          <span className="timeline-key-bar" data-kind="all" style={hue('var(--lw-source-committed)')} />
          in every band
        </li>
      ) : null}
      {bandsInUse.map(({ band }) => (
        <li key={band.id}>
          <span className="timeline-key-bar" data-kind="band" style={hue(bandColour(band.position))} />
          <span className="lw-cut" title={band.name}>
            only if {band.name}
          </span>
        </li>
      ))}
      <li>
        <span className="timeline-key-diamond" />
        sign by
      </li>
      <li>
        <span className="timeline-key-end" />
        last month
      </li>
      {bars.some(({ marks }) => marks.some(({ kind }) => kind === 'renewed')) ? (
        <li>
          <span className="timeline-key-renewed" />
          renewed
        </li>
      ) : null}
      {bars.some(({ marks }) => marks.some(({ kind }) => kind === 'ended')) ? (
        <li>
          <span aria-hidden="true">×</span>
          units end early or are exchanged
        </li>
      ) : null}
      {bars.some(({ marks }) => marks.some(({ kind }) => kind === 'sold-on')) ? (
        <li>
          <span className="timeline-key-sold-on" />
          units sold on
        </li>
      ) : null}
    </ul>
  );
}
