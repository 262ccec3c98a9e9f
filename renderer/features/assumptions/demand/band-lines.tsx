import type { ReactNode } from 'react';
import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import { bandColour } from '../../../theme/band-colour.ts';
import { formatMonth } from '../../../ui/format/format-month.ts';
import { formatCompact } from '../../../ui/format/format-number.ts';
import { type DemandView, workPerHourAt } from './demand-view.ts';
import './band-lines.css';

const WIDTH = 300;
const HEIGHT = 100;
/** Every band at its own distance from the others: dashes tell lines apart without colour. */
const DASHES = ['6 3', undefined, '2 2', '8 2 2 2', '1 3', '10 4'];

type LaneLinesProps = { readonly assumptions: Assumptions; readonly view: DemandView; readonly lane: number };

function LaneLines({ assumptions, view, lane }: LaneLinesProps): ReactNode {
  const named = assumptions.lanes[lane];
  const series = assumptions.bands.map((_, band) =>
    view.months.map((__, month) => workPerHourAt(view, { lane, month, band, block: null })),
  );
  const highest = Math.max(...series.flat(), 0);
  const isEmpty = highest === 0;
  const top = isEmpty ? 1 : highest;
  const last = Math.max(1, view.months.length - 1);
  const ends = series.map((values) => formatCompact(values.at(-1) ?? 0));
  const sentence = `${named?.name ?? ''}: at the end of the horizon ${assumptions.bands
    .map((band, index) => `${ends[index] ?? ''} in ${band.name}`)
    .join(', ')}, ${named?.workUnit ?? ''} per hour.`;
  return (
    <figure className="band-lines-lane">
      <figcaption>
        <strong className="lw-cut">{named?.name}</strong>
        <span className="lw-muted lw-small">{named?.workUnit} per hour</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <line
          x1="0"
          x2={WIDTH}
          y1={HEIGHT}
          y2={HEIGHT}
          stroke="var(--lw-line-strong)"
          vectorEffect="non-scaling-stroke"
        />
        {series.map((values, band) => (
          <polyline
            key={assumptions.bands[band]?.id}
            fill="none"
            stroke={bandColour(band)}
            strokeWidth="1.75"
            strokeDasharray={DASHES[band % DASHES.length]}
            vectorEffect="non-scaling-stroke"
            points={values
              .map(
                (value, month) => `${((month / last) * WIDTH).toFixed(1)},${(HEIGHT - (value / top) * 96).toFixed(1)}`,
              )
              .join(' ')}
          />
        ))}
      </svg>
      <p className="lw-hidden">{sentence}</p>
      <div className="band-lines-axis">
        <span>{formatMonth(view.months[0] ?? '')}</span>
        <span>{isEmpty ? 'no demand yet' : `up to ${formatCompact(top)}`}</span>
        <span>{formatMonth(view.months.at(-1) ?? '')}</span>
      </div>
    </figure>
  );
}

/** Mean demand of each lane month by month, a line per band, from a zero baseline; the table below has the figures. */
export function BandLines({ assumptions, view }: Omit<LaneLinesProps, 'lane'>): ReactNode {
  return (
    <div className="band-lines">
      {assumptions.lanes.map((lane, index) => (
        <LaneLines key={lane.id} assumptions={assumptions} view={view} lane={index} />
      ))}
    </div>
  );
}
