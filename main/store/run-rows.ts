import { randomUUID } from 'node:crypto';
import { parseOrRefuse } from '../../shared/domain/parse.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { solutionSchema } from '../../shared/domain/solution.ts';
import { solveInputSchema } from '../../shared/domain/solve-input.ts';
import { inputsHash } from '../hash/inputs-hash.ts';
import type { Connection } from './open.ts';
import { hasPlanRow, refuseUnknownPlan } from './plan-rows.ts';
import type { NewRun, RunEntry, StoredRun } from './plan-store.ts';
import { sealContent, unsealContent } from './sealed-content.ts';

type RawRun = Omit<StoredRun, 'input' | 'solution'> & {
  readonly inputs: string;
  readonly inputsSha256: string;
  readonly result: string;
  readonly resultSha256: string;
};

const ENTRY_COLUMNS = `run_id AS runId, plan_id AS planId, scenario_id AS scenarioId, created_at AS createdAt,
  kind, status, objective, gap, inputs_hash AS inputsHash, expected_cost AS expectedCost`;

/** Keeps a finished solve under a new id. */
export function insertRun(connection: Connection, run: NewRun, at: string): RunEntry {
  if (!hasPlanRow(connection, run.planId)) refuseUnknownPlan(run.planId);
  const input = parseOrRefuse(solveInputSchema, run.input);
  const solution = parseOrRefuse(solutionSchema, run.solution);
  const hash = inputsHash(input);
  if (solution.proof.inputsHash !== hash) {
    throw new RefusedInput([
      { path: 'solution/proof/inputsHash', sentence: 'belongs to other inputs than those the run was started with.' },
    ]);
  }
  const runId = randomUUID();
  const inputs = sealContent(input);
  const result = sealContent(solution);
  connection
    .prepare(
      `INSERT INTO runs (run_id, plan_id, scenario_id, plan_name, scenario_name, app_version, created_at, inputs_hash,
         inputs, inputs_sha256, result, result_sha256)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      runId,
      run.planId,
      run.scenarioId,
      run.planName,
      run.scenarioName,
      run.appVersion,
      at,
      hash,
      inputs.text,
      inputs.sha256,
      result.text,
      result.sha256,
    );
  return requireEntry(connection, runId);
}

function requireEntry(connection: Connection, runId: string): RunEntry {
  const entry = connection.prepare<[string], RunEntry>(`SELECT ${ENTRY_COLUMNS} FROM runs WHERE run_id = ?`).get(runId);
  return entry ?? refuseUnknownRun(runId);
}

function refuseUnknownRun(runId: string): never {
  throw new RefusedInput([
    { path: 'runId', sentence: `there is no run “${runId.slice(0, 80)}”: its plan may have been deleted.` },
  ]);
}

/** The runs of a plan, newest first. Throws `RefusedInput` when there is no such plan. */
export function listRunEntries(connection: Connection, planId: string): RunEntry[] {
  if (!hasPlanRow(connection, planId)) refuseUnknownPlan(planId);
  return connection
    .prepare<[string], RunEntry>(
      `SELECT ${ENTRY_COLUMNS} FROM runs WHERE plan_id = ? ORDER BY created_at DESC, rowid DESC`,
    )
    .all(planId);
}

/** A run whole, verified. Throws `StoreFault` when its inputs or its result were changed or damaged. */
export function readRun(connection: Connection, runId: string): StoredRun {
  const raw = connection
    .prepare<[string], RawRun>(
      `SELECT run_id AS runId, plan_id AS planId, scenario_id AS scenarioId, plan_name AS planName,
         scenario_name AS scenarioName, app_version AS appVersion, created_at AS createdAt,
         inputs, inputs_sha256 AS inputsSha256, result, result_sha256 AS resultSha256
       FROM runs WHERE run_id = ?`,
    )
    .get(runId);
  if (raw === undefined) refuseUnknownRun(runId);
  const { inputs, inputsSha256, result, resultSha256, ...run } = raw;
  const what = `The run of “${run.planName}” from ${run.createdAt}`;
  return {
    ...run,
    input: unsealContent({ text: inputs, sha256: inputsSha256 }, solveInputSchema, what),
    solution: unsealContent({ text: result, sha256: resultSha256 }, solutionSchema, what),
  };
}
