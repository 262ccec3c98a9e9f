import type { ChartTheme, FillName } from './chart-theme.ts';

/** Marks drawn over a fill so that it can be told without its colour. Lengths in pixels, rotation in radians. */
export type Marks = {
  readonly symbol: 'rect' | 'circle';
  readonly symbolSize: number;
  readonly dashArrayX: number | number[];
  readonly dashArrayY: number | number[];
  readonly rotation: number;
};

/** How a source is filled: solid, with marks, or as an outline. */
export type FillPattern = { readonly kind: 'solid' | 'outline' } | { readonly kind: 'marked'; readonly marks: Marks };

function lines(rotation: number, thickness: number, gap: number): FillPattern {
  return {
    kind: 'marked',
    marks: { symbol: 'rect', symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [thickness, gap], rotation },
  };
}

function dots(size: number, gap: number): FillPattern {
  return {
    kind: 'marked',
    marks: { symbol: 'circle', symbolSize: 1, dashArrayX: [size, gap], dashArrayY: [size, gap], rotation: 0 },
  };
}

/** One pattern per source, the same in every chart. */
export const fillPatterns: Readonly<Record<FillName, FillPattern>> = {
  committed: { kind: 'solid' },
  spend: { kind: 'solid' },
  existing: lines(0, 1, 5),
  'early-end': lines(-Math.PI / 4, 1, 2),
  resale: dots(2, 2),
  usage: lines(0, 1, 2),
  'on-demand': lines(-Math.PI / 4, 2, 4),
  spot: dots(2.5, 3),
  'flex-start': lines(Math.PI / 4, 1, 3),
  migration: lines(Math.PI / 2, 2, 3),
  unmet: { kind: 'outline' },
};

/** Item style of a bar in that fill: its colour, its marks, or its outline. */
export function barStyle(theme: ChartTheme, fill: FillName): Record<string, unknown> {
  const pattern = fillPatterns[fill];
  const color = theme.fills[fill];
  switch (pattern.kind) {
    case 'solid':
      return { color };
    case 'outline':
      return { color: theme.surface, borderColor: color, borderWidth: 1.25 };
    case 'marked':
      return { color, decal: { ...pattern.marks, color: theme.surface, backgroundColor: 'transparent' } };
  }
}
