import type { ReactNode } from 'react';

/** One column of a `DataTable`. */
export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  /** Unit of the figures, shown under the header. */
  readonly unit?: string;
  /** `end` for figures. */
  readonly align?: 'start' | 'end';
  /** True for text that may take several lines. */
  readonly wraps?: boolean;
  /** A CSS width; of text that wraps, the least. */
  readonly width?: string;
  readonly render: (row: Row) => ReactNode;
  /** The whole text, where the cell may be cut. */
  readonly title?: (row: Row) => string;
};
