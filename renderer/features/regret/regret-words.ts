import type {
  InformationValue,
  RegretCell,
  RegretFindings,
  RegretPortfolio,
  RegretRow,
} from '../../../shared/domain/questions/regret.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { NO_VALUE } from '../../ui/format/format-number.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** What the cells of the board may tell. */
export type BoardMeasure = 'regret' | 'cost' | 'shortage' | 'idle' | 'lock-in';

type MeasureWords = {
  readonly name: string;
  /** What a cell tells, behind the name of the band in the header. */
  readonly unit: string;
  readonly valueOf: (cell: RegretCell) => number | null;
  readonly format: (value: number | null, currency: string) => string;
};

/** Money to the whole unit: the solver's noise is not told as regret. */
const whole = (value: number | null, currency: string): string =>
  formatMoneyShort(value === null ? null : Math.round(value) + 0, currency);

const share = (value: number | null): string => formatShare(value, 1);

/** The measures, in the order in which they are offered. */
export const boardMeasures: Readonly<Record<BoardMeasure, MeasureWords>> = {
  regret: { name: 'Regret', unit: 'regret', valueOf: ({ regret }) => regret, format: whole },
  cost: { name: 'Cost', unit: 'discounted cost', valueOf: ({ cost }) => cost, format: formatMoneyShort },
  shortage: { name: 'Shortage', unit: 'largest unmet share of a lane', valueOf: (c) => c.unmetShare, format: share },
  idle: { name: 'Idle', unit: 'idle share of committed', valueOf: ({ idleShare }) => idleShare, format: share },
  'lock-in': {
    name: 'Lock-in',
    unit: 'most owed at once',
    valueOf: ({ peakCommitment }) => peakCommitment,
    format: formatMoneyShort,
  },
};

export const measureOptions = ['regret', 'cost', 'shortage', 'idle', 'lock-in'] as const satisfies BoardMeasure[];

/** What a portfolio of the board is called. `bandName`: of a band's id. */
export function portfolioName(portfolio: RegretPortfolio, bandName: (bandId: string) => string): string {
  switch (portfolio.kind) {
    case 'own':
      return 'This answer';
    case 'hedged':
      return 'Cheapest over all bands';
    case 'band-best':
      return `Best if ${bandName(portfolio.bandId)} is sure`;
    case 'mean-best':
      return 'Planned for the average';
    case 'status-quo':
      return 'Status quo';
    case 'on-demand':
      return 'All on demand';
    case 'look-back':
      return 'Look-back rule';
    case 'break-even':
      return 'Break-even rule';
  }
}

/** Whether a portfolio keeps the rules, in few words. */
export function rulesWords({ broken, cells }: RegretRow): string {
  if (broken.length === 0) return 'keeps all';
  if (cells.length === 0) return 'cannot be served';
  return broken.length === 1 ? 'breaks 1 limit' : `breaks ${broken.length} limits`;
}

/** The tint of a cell, 0 to 1: by its logarithm, since portfolios of rules are dearer by far than others. */
export function tintOf(value: number | null, largest: number): number {
  if (value === null || value <= 0 || largest <= 0) return 0;
  const finest = largest / 1000;
  return Math.log1p(value / finest) / Math.log1p(largest / finest);
}

/** What the board shows, in a sentence. */
export function boardSentence(
  { rows, minimaxRow }: RegretFindings,
  currency: string,
  bandName: (bandId: string) => string,
): string {
  const minimax = minimaxRow === null ? undefined : rows[minimaxRow];
  const own = rows[0];
  if (minimax === undefined || own === undefined || minimax.maximumRegret === null)
    return 'Regret is known once the best of each band is.';
  const most = formatMoneyShort(minimax.maximumRegret, currency);
  if (minimax === own) return `This answer has the least largest regret: ${most} at most, whichever band comes true.`;
  const ownMost = formatMoneyShort(own.maximumRegret, currency);
  return `“${portfolioName(minimax.portfolio, bandName)}” has the least largest regret, ${most}; this answer ${ownMost}.`;
}

/** What knowing the band is worth, for the decision. */
export function perfectInformationWords({ perfectInformation, hedged }: InformationValue, currency: string): string {
  const money = formatMoneyShort(perfectInformation, currency);
  const part = hedged > 0 ? ` (${formatShare(perfectInformation / hedged, 2)} of the expected cost)` : '';
  return `A forecast, a pilot or a right to wait is worth ${money}${part} at the most.`;
}

/** A share of the cost that is no more than the solver's noise. */
const NOTHING = 1e-6;

/** What hedging is worth, for the decision. */
export function hedgingWords(
  { stochasticSolution, hedged, meanPlanBreaksIn, hasOtherMeanPlan }: InformationValue,
  currency: string,
  bandName: (bandId: string) => string,
): string {
  if (stochasticSolution === null) {
    const where = meanPlanBreaksIn.length === 0 ? 'some band' : meanPlanBreaksIn.map(bandName).join(', ');
    return `Signing now what the average needs leaves no way to keep the rules in ${where}: no money makes up for it.`;
  }
  const others = hasOtherMeanPlan
    ? ' Other plans for the average cost as much; this is the one that commits to less.'
    : '';
  if (stochasticSolution <= NOTHING * Math.abs(hedged))
    return `Signing now what the average needs costs nothing more in expectation.${others}`;
  return `Signing now what the average needs would cost ${formatMoneyShort(stochasticSolution, currency)} more in expectation.${others}`;
}

/** The value of hedging as a figure. */
export function hedgingFigure({ stochasticSolution }: InformationValue, currency: string): string {
  return stochasticSolution === null ? 'without limit' : formatMoneyShort(stochasticSolution, currency);
}

/** The largest of the values of a row; the dash of no value where there is none. */
export function largestWords(row: RegretRow, { valueOf, format }: MeasureWords, currency: string): string {
  const values = row.cells.flatMap((cell) => valueOf(cell) ?? []);
  return values.length === 0 ? NO_VALUE : format(Math.max(...values), currency);
}
