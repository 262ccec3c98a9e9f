import type { Cut } from './cuts.ts';
import type { SplitPlan } from './split-plan.ts';

/** Where bands are many, points are tried on one band in this many first, another one in each run. */
const BANDS_FOR_ONE = 8;

/** The cells that a point is tried on first: those of some bands, and those that have lacked a dispatch before. */
export class CellSample {
  readonly #plan: SplitPlan;
  readonly #short = new Set<number>();

  constructor(plan: SplitPlan) {
    this.#plan = plan;
  }

  /** True where a sample is much less than the whole. */
  get isWorthwhile(): boolean {
    return !this.#plan.costBlocks.isApart;
  }

  /** By number of the cell. */
  inRun(run: number): (cell: number) => boolean {
    const { cells } = this.#plan;
    return (cell) => this.#short.has(cell) || cells[cell]!.split.band % BANDS_FOR_ONE === run % BANDS_FOR_ONE;
  }

  /** Remembers the cells that cuts found without a dispatch. */
  learn(cuts: readonly Cut[]): void {
    for (const { kind, parts } of cuts) {
      if (kind === 'contradiction') for (const { cell } of parts) this.#short.add(cell);
    }
  }
}
