import type { Band } from '../../../shared/domain/band.ts';
import type { LiveFigures } from '../../../shared/domain/live-figures.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { NO_VALUE } from '../../ui/format/format-number.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** One figure of the comparison: as it is, with the portfolio kept, with the best portfolio. */
export type FigureRow = {
  readonly name: string;
  readonly cells: readonly { readonly value: string; readonly delta: string }[];
};

type Measure = {
  readonly name: string;
  readonly of: (figures: LiveFigures) => number | null;
  readonly isMoney: boolean;
};

function sign(value: number): string {
  return value < 0 ? '−' : '+';
}

/** The difference in money and as a share of the baseline: “+$1.2M (+4.0 %)”. */
function moneyDelta(value: number, from: number, currency: string): string {
  const difference = value - from;
  const money = formatMoneyShort(Math.abs(difference), currency);
  if (money === formatMoneyShort(0, currency)) return 'as before';
  const share = from === 0 ? '' : ` (${sign(difference)}${formatShare(Math.abs(difference / from))})`;
  return `${sign(difference)}${money}${share}`;
}

/** The difference of two shares in points: “+1.2 points”. */
function shareDelta(value: number, from: number): string {
  const points = Math.round((value - from) * 1000) / 10;
  return points === 0 ? 'as before' : `${sign(points)}${Math.abs(points).toFixed(1)} points`;
}

function cellOf(measure: Measure, figures: LiveFigures | null, baseline: LiveFigures | null, currency: string) {
  const value = figures === null ? null : measure.of(figures);
  const from = baseline === null ? null : measure.of(baseline);
  const words = measure.isMoney ? formatMoneyShort(value, currency) : formatShare(value, 2);
  if (value === null) return { value: NO_VALUE, delta: '' };
  if (from === null || figures === baseline) return { value: words, delta: '' };
  return { value: words, delta: measure.isMoney ? moneyDelta(value, from, currency) : shareDelta(value, from) };
}

function measuresOf(bands: readonly Band[]): readonly Measure[] {
  return [
    { name: 'Expected cost', of: (figures) => figures.expectedCost, isMoney: true },
    { name: 'Bad tail (CVaR)', of: (figures) => figures.cvar, isMoney: true },
    ...bands.map(
      (band): Measure => ({
        name: `Cost in ${band.name}`,
        of: (figures) => figures.bandCosts.find(({ bandId }) => bandId === band.id)?.cost ?? null,
        isMoney: true,
      }),
    ),
    { name: 'Unmet work, at most', of: (figures) => figures.unmetShare, isMoney: false },
    { name: 'Idle share', of: (figures) => figures.idleShare, isMoney: false },
  ];
}

/** Bands shown one by one; with more, the table has only what is over all of them. */
const MOST_BANDS = 6;

/** The rows of the comparison, each figure with its difference from the baseline. */
export function figureRows(
  columns: readonly (LiveFigures | null)[],
  bands: readonly Band[],
  currency: string,
): readonly FigureRow[] {
  const baseline = columns[0] ?? null;
  return measuresOf(bands.length > MOST_BANDS ? [] : bands).map((measure) => ({
    name: measure.name,
    cells: columns.map((figures) => cellOf(measure, figures, baseline, currency)),
  }));
}
