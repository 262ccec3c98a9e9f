import { randomUUID } from 'node:crypto';
import { parseOrRefuse } from '../../shared/domain/parse.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { solutionSchema } from '../../shared/domain/solution.ts';
import { solveInputSchema } from '../../shared/domain/solve-input.ts';
import { inputsHash } from '../hash/inputs-hash.ts';
import type { Connection } from './open.ts';
import { hasPlanRow, refuseUnknownPlan } from './plan-rows.ts';
import type { NewRun, RunEntry, StoredRun } from './plan-store.ts';
import { type RunFacts, sealOf } from './run-seal.ts';
import { sealContent, unsealContent } from './sealed-content.ts';
import { StoreFault } from './store-fault.ts';

type FactsRow = RunFacts & { readonly rowSha256: string };

const FACTS_COLUMNS = `run_id AS runId, plan_id AS planId, scenario_id AS scenarioId, plan_name AS planName,
  scenario_name AS scenarioName, app_version AS appVersion, created_at AS createdAt, kind, status, objective, gap,
  expected_cost AS expectedCost, inputs_hash AS inputsHash, inputs_sha256 AS inputsSha256,
  result_sha256 AS resultSha256, row_sha256 AS rowSha256`;

function isSealed({ rowSha256, ...facts }: FactsRow): boolean {
  return sealOf(facts) === rowSha256;
}

function entryOf(row: RunFacts): RunEntry {
  const { runId, planId, scenarioId, createdAt, kind, status, objective, gap, inputsHash: hash, expectedCost } = row;
  return { runId, planId, scenarioId, createdAt, kind, status, objective, gap, inputsHash: hash, expectedCost };
}

/** Keeps a finished solve under a new id. */
export function insertRun(connection: Connection, run: NewRun, createdAt: string): RunEntry {
  if (!hasPlanRow(connection, run.planId)) refuseUnknownPlan(run.planId);
  const input = parseOrRefuse(solveInputSchema, run.input);
  const solution = parseOrRefuse(solutionSchema, run.solution);
  const hash = inputsHash(input);
  if (solution.proof.inputsHash !== hash) {
    throw new RefusedInput([
      { path: 'solution/proof/inputsHash', sentence: 'belongs to other inputs than those the run was started with.' },
    ]);
  }
  const inputs = sealContent(input);
  const result = sealContent(solution);
  const { planId, scenarioId, planName, scenarioName, appVersion } = run;
  const facts: RunFacts = {
    runId: randomUUID(),
    planId,
    scenarioId,
    planName,
    scenarioName,
    appVersion,
    createdAt,
    kind: input.kind,
    status: solution.proof.status,
    objective: solution.proof.objective,
    gap: solution.proof.gap,
    expectedCost: solution.expectedCost,
    inputsHash: hash,
    inputsSha256: inputs.sha256,
    resultSha256: result.sha256,
  };
  connection
    .prepare(
      `INSERT INTO runs (run_id, plan_id, scenario_id, plan_name, scenario_name, app_version, created_at,
         objective, gap, expected_cost, inputs_hash, inputs, inputs_sha256, result, result_sha256, row_sha256)
       VALUES (@runId, @planId, @scenarioId, @planName, @scenarioName, @appVersion, @createdAt,
         @objective, @gap, @expectedCost, @inputsHash, @inputs, @inputsSha256, @result, @resultSha256, @rowSha256)`,
    )
    .run({ ...facts, inputs: inputs.text, result: result.text, rowSha256: sealOf(facts) });
  return entryOf(facts);
}

/** The runs of a plan, newest first. Throws `RefusedInput` when there is no such plan. */
export function listRunEntries(connection: Connection, planId: string): RunEntry[] {
  if (!hasPlanRow(connection, planId)) refuseUnknownPlan(planId);
  return connection
    .prepare<[string], FactsRow>(
      `SELECT ${FACTS_COLUMNS} FROM runs WHERE plan_id = ? ORDER BY created_at DESC, rowid DESC`,
    )
    .all(planId)
    .map((row) =>
      isSealed(row)
        ? entryOf(row)
        : { ...entryOf(row), status: 'failed', objective: null, gap: null, expectedCost: null },
    );
}

/** A run whole, verified. Throws `StoreFault` when anything of it was changed or damaged. */
export function readRun(connection: Connection, runId: string): StoredRun {
  const row = connection
    .prepare<[string], FactsRow & { readonly inputs: string; readonly result: string }>(
      `SELECT ${FACTS_COLUMNS}, inputs, result FROM runs WHERE run_id = ?`,
    )
    .get(runId);
  if (row === undefined) {
    throw new RefusedInput([
      { path: 'runId', sentence: `there is no run “${runId.slice(0, 80)}”: its plan may have been deleted.` },
    ]);
  }
  const { inputs, result, ...facts } = row;
  const { planId, scenarioId, planName, scenarioName, appVersion, createdAt } = facts;
  const what = `The run of “${planName}” from ${createdAt}`;
  if (!isSealed(facts)) {
    throw new StoreFault(
      `${what} does not fit its checksum: it was changed outside Lanewise or the disk damaged it. Optimise again.`,
    );
  }
  return {
    runId,
    planId,
    scenarioId,
    planName,
    scenarioName,
    appVersion,
    createdAt,
    input: unsealContent({ text: inputs, sha256: facts.inputsSha256 }, solveInputSchema, what),
    solution: unsealContent({ text: result, sha256: facts.resultSha256 }, solutionSchema, what),
  };
}
