import type { BenchContext } from '../bench-context.ts';
import type { BenchRow } from '../bench-row.ts';
import type { SizeName } from '../plan/sizes.ts';

/** Something that is measured, at sizes that can be changed. */
export type Goal = {
  readonly name: string;
  /** What the ratio is. */
  readonly title: string;
  readonly sizes: readonly SizeName[];
  readonly measure: (context: BenchContext, size: SizeName) => Promise<BenchRow[]>;
};
