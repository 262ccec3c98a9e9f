import { select } from './selection-store.ts';
import { goTo } from './place-store.ts';
import { screenOfPath } from './screen.ts';
import { withinAssumptions } from './problems.ts';

const LISTS_WITH_IDS = ['bands', 'lanes', 'workloads', 'accelerators', 'placements', 'offers', 'existingCommitments'];

/** The candidates for a place, nearest first: the cell itself, then what it is part of. */
export function placesAround(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
}

/** Focuses a place's own cell; else a figure inside it, since figures are what is mended; else any cell inside it. */
function focusNearest(path: string): void {
  for (const place of placesAround(path)) {
    const escaped = CSS.escape(place);
    const found =
      document.querySelector<HTMLElement>(`[data-path="${escaped}"]`) ??
      document.querySelector<HTMLElement>(`[data-path^="${escaped}/"][inputmode="decimal"]`) ??
      document.querySelector<HTMLElement>(`[data-path^="${escaped}/"]`);
    if (found !== null) {
      found.scrollIntoView({ block: 'center', inline: 'nearest' });
      found.focus({ preventScroll: true });
      return;
    }
  }
}

/** Goes to the screen on which a place of the plan is edited, and focuses its cell or what is nearest to it. */
export function jumpTo(path: string): void {
  const within = withinAssumptions(path);
  goTo(screenOfPath(path.split('/')));
  const [list, id, field] = within.split('/');
  if (list !== undefined && id !== undefined && LISTS_WITH_IDS.includes(list))
    select([list, id], field === undefined ? null : [field]);
  // Two frames: one for the screen to be drawn, one for its layout.
  requestAnimationFrame(() => requestAnimationFrame(() => focusNearest(within)));
}
