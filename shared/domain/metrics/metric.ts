/** What a metric, or an input of one, is counted in. `money-per-unit`: plan currency per quoted unit of work. */
export type MetricUnit =
  | 'money'
  | 'share'
  | 'unit-hours'
  | 'months'
  | 'points'
  | 'quoted-units'
  | 'work-units'
  | 'money-per-unit'
  | 'money-per-work-unit'
  | 'money-per-point'
  | 'money-per-unit-and-point';

/** A finite number, or what is needed to have one: a clause that follows “needs”. */
export type MetricValue =
  | { readonly value: number; readonly needs: null }
  | { readonly value: null; readonly needs: string };

/** A figure that a formula names. */
export type MetricInput<Facts> = {
  readonly name: string;
  readonly unit: MetricUnit;
  readonly read: (facts: Facts) => MetricValue;
};

/** One metric as every screen, page, table and command speaks of it. */
export type Metric<Facts> = {
  /** The key in JSON and tables. */
  readonly id: string;
  readonly name: string;
  readonly unit: MetricUnit;
  /** The formula in words, in the names of the inputs. */
  readonly formula: string;
  readonly inputs: readonly MetricInput<Facts>[];
  readonly compute: (facts: Facts) => MetricValue;
};

/** A metric without its function: what tables of formulas are made of. */
export type MetricDefinition = Pick<Metric<never>, 'id' | 'name' | 'unit' | 'formula'> & {
  readonly inputs: readonly { readonly name: string; readonly unit: MetricUnit }[];
};

/** A number that is known. Throws on one that is not finite: no metric may be. */
export function known(value: number): MetricValue {
  if (!Number.isFinite(value)) throw new Error(`A metric came out as ${value}.`);
  return { value, needs: null };
}

/** What is missing: a clause that follows “needs”. */
export function needs(what: string): MetricValue {
  return { value: null, needs: what };
}

/** Part ÷ whole; where the whole is not above 0, what is needed. */
export function quotient(part: number, whole: number, needed: string): MetricValue {
  return whole > 0 ? known(part / whole) : needs(needed);
}
