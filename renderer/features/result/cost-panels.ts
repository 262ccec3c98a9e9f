import type { Panel } from '../../charts/stacked-panels.tsx';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import { shownBands } from './capacity-panels.ts';
import { type BandCost, sourcesInUse } from './cost-view.ts';
import { bandCostSentence } from './cost-words.ts';
import type { ResultScene } from './result-scene.ts';
import { costSourceLooks } from './source-names.ts';

/** One panel per band: cost stacked by source. */
export function costPanels(scene: ResultScene, bands: readonly BandCost[]): readonly Panel[] {
  const used = sourcesInUse(bands);
  return shownBands(bands).map((cost) => ({
    id: cost.band.id,
    bandPosition: cost.band.position,
    title: `${cost.band.name}, ${formatShare(cost.band.probability, 0)} likely`,
    figure: formatMoneyShort(cost.total, scene.currency),
    label: bandCostSentence(scene, cost),
    stack: {
      name: cost.band.name,
      months: scene.months,
      layers: used.map((source) => ({ ...costSourceLooks[source], values: cost.bySource[source] })),
      lines: [],
    },
  }));
}
