import type { Run, RunSummary } from '../../shared/contract.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import { addMonths } from '../../shared/domain/month.ts';
import { formatMoneyShort } from '../ui/format/format-money.ts';
import { formatMonth } from '../ui/format/format-month.ts';
import { NO_VALUE } from '../ui/format/format-number.ts';
import { formatGap, formatShare } from '../ui/format/format-share.ts';

/** One of the figures at the top of the app. */
export type HeadlineFigure = {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  /** What exactly it is. */
  readonly title: string;
};

function largest<T>(list: readonly T[], measure: (entry: T) => number): T | null {
  return list.reduce<T | null>((best, entry) => (best === null || measure(entry) > measure(best) ? entry : best), null);
}

function expectedIdleShare(bands: readonly BandResult[]): number | null {
  const committed = bands.reduce((sum, band) => sum + band.probability * band.committedUnitHours, 0);
  const idle = bands.reduce((sum, band) => sum + band.probability * band.idleUnitHours, 0);
  return committed > 0 ? idle / committed : null;
}

function peakCommitment(bands: readonly BandResult[]): { readonly amount: number; readonly monthIndex: number } | null {
  const months = bands.flatMap((band) =>
    band.remainingCommitmentByMonth.map((amount, monthIndex) => ({ amount, monthIndex })),
  );
  return largest(months, ({ amount }) => amount);
}

const LABELS = ['Expected cost', 'Dearest band', 'Unmet work', 'Idle share', 'Still owed'] as const;

/** The five headline figures of a run; dashes without one. */
export function headlineOf(run: Run | null): readonly HeadlineFigure[] {
  const { bands = [], paths = [], expectedCost = null } = run?.solution ?? {};
  if (run === null || bands.length === 0) {
    return LABELS.map((label) => ({ label, value: NO_VALUE, detail: '', title: 'Known after the first run' }));
  }
  const { currency, startMonth, assumptions } = run.input;
  const nameOf = (bandId: string): string => assumptions.bands.find(({ id }) => id === bandId)?.name ?? bandId;
  const dearest = largest(bands, (band) => band.discountedCost);
  const mostUnmet = largest(bands, (band) => band.unmetWorkShare);
  const peak = peakCommitment(bands);
  return [
    {
      label: LABELS[0],
      value: formatMoneyShort(expectedCost, currency),
      detail: paths.length === 0 ? 'discounted' : `discounted, over ${paths.length} paths`,
      title: `Probability-weighted effective cost of all ${paths.length === 0 ? 'bands' : 'sampled paths'}, discounted, with the penalty for unmet work`,
    },
    {
      label: LABELS[1],
      value: formatMoneyShort(dearest?.discountedCost ?? null, currency),
      detail: dearest === null ? '' : `${nameOf(dearest.bandId)}, discounted`,
      title: 'Discounted effective cost of the band that costs most',
    },
    {
      label: LABELS[2],
      value: formatShare(mostUnmet?.unmetWorkShare ?? null, 2),
      detail:
        mostUnmet === null ? '' : mostUnmet.unmetWorkShare > 0 ? `in ${nameOf(mostUnmet.bandId)}` : 'in every band',
      title: 'Work not served, as a share of the work wanted, in the band where it is largest',
    },
    {
      label: LABELS[3],
      value: formatShare(expectedIdleShare(bands)),
      detail: 'of committed hours',
      title: 'Committed unit-hours that no lane uses, probability-weighted over the bands',
    },
    {
      label: LABELS[4],
      value: formatMoneyShort(peak?.amount ?? null, currency),
      detail: peak === null ? '' : `at most, ${formatMonth(addMonths(startMonth, peak.monthIndex))}`,
      title: 'Remaining commitment: money still owed on signed terms, in the month and band where it is largest',
    },
  ];
}

/** How a scenario stands, in words: its newest run, or what keeps it from one. */
export function statusWords(run: RunSummary | null, problemCount: number): string {
  if (run === null) {
    return problemCount === 0
      ? 'Not solved yet'
      : `Draft: ${problemCount} ${problemCount === 1 ? 'problem' : 'problems'}`;
  }
  if (run.isStale) return 'Stale since your last change';
  return outcomeWords(run);
}

/** How a run ended, in words. */
export function outcomeWords(run: Pick<RunSummary, 'status' | 'gap' | 'kind'>): string {
  const within = run.gap === null ? '' : `, within ${formatGap(run.gap)}`;
  if (run.kind === 'evaluate' && (run.status === 'proven-optimal' || run.status === 'within-gap')) {
    return 'Your portfolio, costed';
  }
  switch (run.status) {
    case 'proven-optimal':
      return 'Proved optimal';
    case 'within-gap':
      return `Proved within ${formatGap(run.gap)}`;
    case 'time-limit':
      return `Time limit${within}`;
    case 'stopped':
      return `Stopped by you${within}`;
    case 'infeasible':
      return 'No portfolio fits the rules';
    case 'failed':
      return 'The last run failed';
  }
}
