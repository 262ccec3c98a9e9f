/** One step of the layout of the plans file, from `version` − 1 to `version`. */
export type Migration = {
  readonly version: number;
  /** The statements of the step; they run in one transaction. */
  readonly sql: string;
};
