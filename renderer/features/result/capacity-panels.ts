import type { Panel } from '../../charts/stacked-panels.tsx';
import { formatShare } from '../../ui/format/format-share.ts';
import { bandFigure, bandSentence } from './capacity-words.ts';
import { type BandCapacity, workSources } from './capacity-view.ts';
import type { ResultScene } from './result-scene.ts';
import { workSourceLooks } from './source-names.ts';

/** Panels shown at once; the table has every band. */
export const MOST_PANELS = 6;

/** The bands that get a panel: all, or the most probable ones in the plan's order. */
export function shownBands<Item extends { readonly band: { readonly probability: number } }>(
  items: readonly Item[],
): readonly Item[] {
  if (items.length <= MOST_PANELS) return items;
  const shown = new Set(items.toSorted((a, b) => b.band.probability - a.band.probability).slice(0, MOST_PANELS));
  return items.filter((item) => shown.has(item));
}

/** One panel per band: sources stacked from committed to unmet, the required demand as a line over them. */
export function capacityPanels(scene: ResultScene, bands: readonly BandCapacity[]): readonly Panel[] {
  const used = workSources.filter((source) => bands.some((capacity) => capacity.bySource[source].some((v) => v > 0)));
  return shownBands(bands).map((capacity) => ({
    id: capacity.band.id,
    bandPosition: capacity.band.position,
    title: `${capacity.band.name}, ${formatShare(capacity.band.probability, 0)} likely`,
    figure: bandFigure(capacity),
    label: bandSentence(scene, capacity),
    stack: {
      name: capacity.band.name,
      months: scene.months,
      layers: used.map((source) => ({ ...workSourceLooks[source], values: capacity.bySource[source] })),
      lines: [
        ...(capacity.committed === null ? [] : [{ name: 'all committed', isDashed: true, values: capacity.committed }]),
        ...(capacity.afterMoves === null
          ? []
          : [{ name: 'to serve after moving work', isDashed: true, values: capacity.afterMoves }]),
        { name: 'required, with headroom', isDashed: false, values: capacity.required },
      ],
    },
  }));
}
