import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import { type BandCost, type CostBasis, sourcesInUse } from './cost-view.ts';
import type { ResultScene } from './result-scene.ts';
import { costSourceLooks } from './source-names.ts';

const basisWords: Readonly<Record<CostBasis, string>> = { effective: 'Effective cost', billed: 'Billed cash' };

/** What one band's cost panel shows, in a sentence. */
export function bandCostSentence(scene: ResultScene, cost: BandCost): string {
  if (cost.total === 0) return `${cost.band.name}: no cost in these months.`;
  const dearest = cost.byMonth.indexOf(Math.max(...cost.byMonth));
  const largest = sourcesInUse([cost])
    .map((source) => ({ source, total: cost.bySource[source].reduce((sum, value) => sum + value, 0) }))
    .toSorted((a, b) => b.total - a.total)[0];
  const share =
    largest === undefined || cost.total <= 0
      ? ''
      : `, ${formatShare(largest.total / cost.total, 0)} of it for ${costSourceLooks[largest.source].name}`;
  return `${cost.band.name}: ${formatMoneyShort(cost.total, scene.currency)} over the horizon${share}; dearest month ${formatMonth(scene.months[dearest] ?? '')} with ${formatMoneyShort(cost.byMonth[dearest] ?? 0, scene.currency)}.`;
}

/** What the cost panels show together, in a sentence. */
export function costSentence(scene: ResultScene, basis: CostBasis, bands: readonly BandCost[]): string {
  const subject = basisWords[basis];
  const ordered = bands.toSorted((a, b) => a.total - b.total);
  const [lowest, highest] = [ordered[0], ordered.at(-1)];
  if (lowest === undefined || highest === undefined) return `${subject}: no band was solved.`;
  const meaning =
    basis === 'effective'
      ? 'upfront payments are spread over their terms and unmet work costs its penalty'
      : 'payments stand in the month they leave the bank; penalties are never billed';
  const [low, high] = [lowest, highest].map((cost) => formatMoneyShort(cost.total, scene.currency));
  if (low === high) {
    const where = bands.length < 2 ? '' : ' in every band';
    return `${subject}: ${low}${where} over the horizon; ${meaning}.`;
  }
  return `${subject} from ${low} (${lowest.band.name}) to ${high} (${highest.band.name}) over the horizon; ${meaning}.`;
}
