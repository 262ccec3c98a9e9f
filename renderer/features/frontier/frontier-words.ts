import type { FrontierFindings, FrontierMeasure, FrontierMeasures } from '../../../shared/domain/questions/frontier.ts';
import { formatMoneyDelta, formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShare } from '../../ui/format/format-share.ts';

/** What a frontier may be drawn against, as planners say it. */
export const measureNames: Readonly<Record<FrontierMeasure, string>> = {
  cvar: 'Risk',
  overcommit: 'Idle capacity',
  'lock-in': 'Lock-in',
  shortfall: 'Unmet work',
};

/** What is given up along a frontier, and what it is traded for. */
export type FrontierAxes = {
  readonly xName: string;
  readonly yName: string;
  readonly x: (measures: FrontierMeasures) => number;
  readonly cost: (measures: FrontierMeasures) => number;
  readonly formatX: (x: number) => string;
};

/** The axes of a frontier. `bandName`: the band whose idle or unmet share is measured. */
export function frontierAxes({ against }: FrontierFindings, bandName: string, currency: string): FrontierAxes {
  const expected = { yName: 'Expected cost', cost: ({ expectedCost }: FrontierMeasures) => expectedCost };
  const share = (x: number): string => formatShare(x, 1);
  const money = (x: number): string => formatMoneyShort(x, currency);
  switch (against) {
    case 'cvar':
      return { ...expected, xName: 'Cost of the worst tail (CVaR)', x: ({ cvar }) => cvar, formatX: money };
    case 'overcommit':
      return {
        ...expected,
        xName: `Idle share of committed capacity, ${bandName}`,
        x: ({ idleShare }) => idleShare,
        formatX: share,
      };
    case 'lock-in':
      return {
        ...expected,
        xName: 'Most money owed on signed terms in any month',
        x: ({ peakCommitment }) => peakCommitment,
        formatX: money,
      };
    case 'shortfall':
      return {
        yName: 'Expected cost of serving',
        cost: ({ servedCost }) => servedCost,
        xName: `Largest unmet share of a lane, ${bandName}`,
        x: ({ unmetShare }) => unmetShare,
        formatX: share,
      };
  }
}

/** What a frontier shows, from its points. */
export function frontierSentence(
  { points, infeasibleSettings }: FrontierFindings,
  axes: FrontierAxes,
  currency: string,
): string {
  const [loose] = points;
  const tight = points.at(-1);
  if (loose === undefined || tight === undefined) return 'No point is known yet.';
  if (points.length === 1)
    return `${axes.yName} ${formatMoneyShort(axes.cost(loose), currency)} at ${axes.formatX(axes.x(loose))}: nothing is left to trade.`;
  const end = infeasibleSettings.length === 0 ? '' : ' Tighter than that, no portfolio keeps the rules.';
  const delta = formatMoneyDelta(axes.cost(tight), axes.cost(loose), currency);
  return `${axes.xName} from ${axes.formatX(axes.x(loose))} to ${axes.formatX(axes.x(tight))} costs ${delta}.${end}`;
}
