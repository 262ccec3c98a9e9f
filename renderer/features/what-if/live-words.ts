import type { LiveFigures } from '../../../shared/domain/live-figures.ts';
import { formatGap } from '../../ui/format/format-share.ts';

/** What is known where the sliders stand. */
export type LiveStanding = {
  readonly sequence: number;
  readonly evaluated: { readonly sequence: number } | null;
  readonly improved: {
    readonly sequence: number;
    readonly figures: LiveFigures;
    readonly gap: number | null;
    readonly isFinal: boolean;
  } | null;
};

/** How far the answer for the newest change is, in words. */
export function liveWords({ sequence, evaluated, improved }: LiveStanding): string {
  if (sequence === 0) return 'Move a slider to try it.';
  if (evaluated === null || evaluated.sequence < sequence) return 'Costing your portfolio…';
  if (improved === null || improved.sequence < sequence) return 'Costed. Looking for a better portfolio…';
  if (!improved.figures.isFeasible) return `Costed. ${improved.figures.feasibility}`;
  const gap = improved.gap === null ? '' : `within ${formatGap(improved.gap)} of the best possible`;
  return improved.isFinal ? `Proved ${gap}.` : `Best so far, ${gap === '' ? 'not proved yet' : gap}; still improving…`;
}
