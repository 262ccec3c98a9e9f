/** What fills can be told apart by: sources of work and of cost. */
export type FillName =
  | 'committed'
  | 'spend'
  | 'existing'
  | 'early-end'
  | 'resale'
  | 'usage'
  | 'on-demand'
  | 'spot'
  | 'flex-start'
  | 'migration'
  | 'unmet';

/** Colours and type that a chart is drawn with, read from the app's tokens. Every value is plain CSS without variables. */
export type ChartTheme = {
  readonly surface: string;
  readonly raised: string;
  readonly text: string;
  readonly strong: string;
  readonly muted: string;
  readonly line: string;
  readonly axis: string;
  readonly grid: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly fontFamily: string;
  /** In the plan's order of bands; repeats after the last. */
  readonly bands: readonly string[];
  readonly fills: Readonly<Record<FillName, string>>;
  readonly isMotionReduced: boolean;
};

/** The hue of the band at that position of the plan. */
export function bandHue(theme: ChartTheme, position: number): string {
  return theme.bands[position % theme.bands.length] ?? theme.accent;
}

/** Reads the theme through the function that gives the value of a token such as `--lw-surface`. */
export function readChartTheme(token: (name: string) => string, isMotionReduced: boolean): ChartTheme {
  return {
    surface: token('--lw-surface'),
    raised: token('--lw-surface-raised'),
    text: token('--lw-text-body'),
    strong: token('--lw-text-strong'),
    muted: token('--lw-text-muted'),
    line: token('--lw-line-strong'),
    axis: token('--lw-chart-axis'),
    grid: token('--lw-chart-grid'),
    accent: token('--lw-accent'),
    onAccent: token('--lw-on-accent'),
    fontFamily: token('--lw-font'),
    bands: [1, 2, 3, 4, 5, 6].map((hue) => token(`--lw-band-${hue}`)),
    fills: {
      committed: token('--lw-source-committed'),
      spend: token('--lw-source-spend'),
      existing: token('--lw-source-existing'),
      'early-end': token('--lw-source-existing'),
      resale: token('--lw-source-existing'),
      usage: token('--lw-source-committed'),
      'on-demand': token('--lw-source-on-demand'),
      spot: token('--lw-source-spot'),
      'flex-start': token('--lw-source-flex-start'),
      migration: token('--lw-text-muted'),
      unmet: token('--lw-source-unmet'),
    },
    isMotionReduced,
  };
}
