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
  readonly stoppedSequence: number | null;
};

/** True while a portfolio is looked for where the sliders stand. */
export function isSearching({ sequence, evaluated, improved, stoppedSequence }: LiveStanding): boolean {
  if (sequence === 0 || stoppedSequence === sequence || evaluated?.sequence !== sequence) return false;
  return improved?.sequence !== sequence || !improved.isFinal;
}

/** How far the answer for the newest change is, in words. */
export function liveWords({ sequence, evaluated, improved, stoppedSequence }: LiveStanding): string {
  if (sequence === 0) return 'Move a slider to try it.';
  if (evaluated === null || evaluated.sequence < sequence) return 'Costing your portfolio…';
  const isStopped = stoppedSequence === sequence;
  if (improved === null || improved.sequence < sequence)
    return isStopped
      ? 'Costed. Stopped before a better portfolio was found.'
      : 'Costed. Looking for a better portfolio…';
  if (!improved.figures.isFeasible) return `Costed. ${improved.figures.feasibility}`;
  const gap = improved.gap === null ? '' : `within ${formatGap(improved.gap)} of the best possible`;
  if (isStopped && !improved.isFinal) return `Stopped: best so far, ${gap === '' ? 'not proved' : gap}.`;
  return improved.isFinal ? `Proved ${gap}.` : `Best so far, ${gap === '' ? 'not proved yet' : gap}; still improving…`;
}
