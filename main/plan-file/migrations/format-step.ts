/** One step of the plan format: turns a plan as version `fromVersion` wrote it into one of the version after. */
export type FormatStep = {
  readonly fromVersion: number;
  /** The plan of the older version comes as read: not checked. Throws `RefusedInput` when it cannot be brought forward. */
  migrate(plan: unknown): unknown;
};

/** A plan format: its newest version and a step from each version before it. */
export type PlanFormat = { readonly version: number; readonly steps: readonly FormatStep[] };

/** Brings a plan forward, step by step, from the version it was written in. Throws when a step is missing. */
export function migratePlan(plan: unknown, fromVersion: number, format: PlanFormat): unknown {
  let current = plan;
  for (let version = fromVersion; version < format.version; version++) {
    const step = format.steps.find((candidate) => candidate.fromVersion === version);
    if (step === undefined) throw new Error(`No step leads from plan format ${version} to ${version + 1}.`);
    current = step.migrate(current);
  }
  return current;
}
