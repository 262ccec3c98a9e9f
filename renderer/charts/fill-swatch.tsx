import { type ReactNode, useId } from 'react';
import type { FillName } from './chart-theme.ts';
import { type FillPattern, fillPatterns } from './fill-pattern.ts';
import { useChartTheme } from './use-chart-theme.ts';

function marksOf(pattern: FillPattern, id: string, colour: string): ReactNode {
  if (pattern.kind !== 'marked') return null;
  const { symbol, dashArrayX, dashArrayY, rotation } = pattern.marks;
  const [size = 1, gap = 0] = [dashArrayY].flat();
  const period = size + gap;
  const degrees = (rotation * 180) / Math.PI;
  return (
    <pattern
      id={id}
      width={period}
      height={period}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${degrees})`}
    >
      {symbol === 'circle' ? (
        <circle cx={period / 2} cy={period / 2} r={([dashArrayX].flat()[0] ?? size) / 2} fill={colour} />
      ) : (
        <rect width={period} height={size} fill={colour} />
      )}
    </pattern>
  );
}

/** A small sample of a source's fill, for keys and tables. */
export function FillSwatch({ fill }: { readonly fill: FillName }): ReactNode {
  const theme = useChartTheme();
  const id = useId();
  const pattern = fillPatterns[fill];
  const colour = theme.fills[fill];
  const isOutline = pattern.kind === 'outline';
  return (
    <svg className="fill-swatch" width="16" height="12" aria-hidden="true">
      {marksOf(pattern, id, theme.surface)}
      <rect
        x="0.75"
        y="0.75"
        width="14.5"
        height="10.5"
        fill={isOutline ? theme.surface : colour}
        stroke={isOutline ? colour : 'none'}
        strokeWidth="1.5"
      />
      {pattern.kind === 'marked' ? <rect x="0.75" y="0.75" width="14.5" height="10.5" fill={`url(#${id})`} /> : null}
    </svg>
  );
}
