import { afterEach, expect, test } from 'vitest';
import { findSolverWorker } from '../../main/solver/find-solver-worker.ts';
import { inputsHash } from '../../main/hash/inputs-hash.ts';
import { createSolverPool } from '../../main/solver/pool.ts';
import type { SolverPort } from '../../main/solver/solver-port.ts';
import { buildSamplePlan } from '../../main/sample/build-sample-plan.ts';
import { findScenario } from '../../shared/domain/resolve-scenario.ts';
import { makeSolveInput } from '../../shared/domain/solve-input.ts';
import type { SolveProgress } from '../../shared/domain/solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';

let pool: SolverPort | null = null;

afterEach(async () => {
  await pool?.close();
  pool = null;
});

function realPool(): SolverPort {
  pool = createSolverPool({ workerScript: findSolverWorker(), workerCount: 1 });
  return pool;
}

test('the real optimiser solves on a worker: 10 reserved units, always full, for 21 600', async () => {
  const input = aSolveInput();
  const seen: SolveProgress[] = [];
  const solution = await realPool().solve(input, (progress) => seen.push(progress)).solution;
  expect(solution.proof).toMatchObject({ status: 'proven-optimal', inputsHash: inputsHash(input) });
  expect(solution.proof.objective).toBeCloseTo(21_600, 3);
  expect(seen.length).toBeGreaterThan(0);
});

test('a stop on the sample plan keeps what was found, and the next solve starts afresh', async () => {
  const plan = buildSamplePlan();
  const frozen = makeSolveInput(plan, findScenario(plan, null), 'optimise', { timeLimitSeconds: 600, gapGoal: 0 });
  if (!frozen.ok) throw new Error('The sample plan is not sound.');
  const port = realPool();
  const hasPortfolio = Promise.withResolvers<void>();
  const job = port.solve(frozen.value, (progress) => {
    if (progress.best !== null) hasPortfolio.resolve();
  });
  await hasPortfolio.promise;
  job.stop();
  const { proof, portfolio } = await job.solution;
  expect(proof.status).toBe('stopped');
  expect(proof.objective).toBeGreaterThan(0);
  expect(proof.bound).toBeLessThanOrEqual(proof.objective ?? 0);
  expect(portfolio.length).toBeGreaterThan(0);

  const next = await port.solve(aSolveInput(), () => {}).solution;
  expect(next.proof.status).toBe('proven-optimal');
});
