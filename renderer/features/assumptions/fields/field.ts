import type { z } from 'zod';
import type { Path } from '../../../../shared/domain/path.ts';

/** One field of one entry of the assumptions. */
export type Field = {
  /** The schema of the whole entry: a value fits when the entry with it fits. */
  readonly schema: z.ZodType;
  readonly entry: unknown;
  /** Where the entry stands, below `assumptions`. */
  readonly path: Path;
  /** Where the field stands, below the entry. */
  readonly field: Path;
  /** What it is and whose, for screen readers and the undo menu: “probability of Surge”. */
  readonly label: string;
};
