import type { LiveChange } from '../../../shared/domain/live-change.ts';
import type { LiveAnswer, LiveFigures } from '../../../shared/domain/live-figures.ts';

/** What answers while sliders move. One change at a time; all of it runs on one worker thread. */
export type LiveModel = {
  /** Costs the portfolio of the scenario with its best dispatch under the changed assumptions. */
  evaluate(change: LiveChange): Promise<LiveFigures>;
  /** Looks for the best portfolio under the changed assumptions; `onBetter` gets each one that is better. */
  reoptimise(
    change: LiveChange,
    onBetter: (answer: LiveAnswer) => void,
    shouldStop: () => boolean,
  ): Promise<LiveAnswer>;
  /** Frees what is kept warm. */
  dispose(): void;
};
