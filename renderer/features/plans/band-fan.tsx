import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../shared/contract.ts';
import { bandColour } from '../../theme/band-colour.ts';

const WIDTH = 240;
const HEIGHT = 64;

type BandFanProps = { readonly shapes: PlanSummary['bandShapes'] };

/** The demand bands of a plan as thin lines from a zero baseline: the shape of the question at a glance. */
export function BandFan({ shapes }: BandFanProps): ReactNode {
  const top = Math.max(0, ...shapes.flatMap((shape) => shape.values));
  if (top === 0) return <div className="plan-card-fan" />;
  const pointsOf = (values: readonly number[]): string =>
    values
      .map((value, index) => {
        const x = values.length === 1 ? 0 : (index / (values.length - 1)) * WIDTH;
        const y = HEIGHT - 2 - (value / top) * (HEIGHT - 6);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join(' ');
  return (
    <svg className="plan-card-fan" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <line
        x1="0"
        y1={HEIGHT - 1}
        x2={WIDTH}
        y2={HEIGHT - 1}
        stroke="var(--lw-line)"
        vectorEffect="non-scaling-stroke"
      />
      {shapes.map((shape, position) => (
        <polyline
          key={shape.bandId}
          points={pointsOf(shape.values)}
          fill="none"
          stroke={bandColour(position)}
          strokeWidth="1.75"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
