import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createSolverPool, type PoolOptions } from '../../main/solver/pool.ts';
import { SolveCancelled, type SolverPort } from '../../main/solver/solver-port.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { SolveProgress } from '../../shared/domain/solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';

let pool: SolverPort | null = null;

afterEach(async () => {
  await pool?.close();
  pool = null;
});

function aPool(worker: string, options: Partial<PoolOptions> = {}): SolverPort {
  pool = createSolverPool({
    workerScript: join(import.meta.dirname, 'workers', `${worker}.ts`),
    workerCount: 1,
    ...options,
  });
  return pool;
}

const optimise = aSolveInput();
/** The broken workers tell of a portfolio first when asked to optimise, and of nothing when asked to evaluate. */
const evaluate = aSolveInput({ kind: 'evaluate' });
const ignore = (): void => {};

/** Starts a solve and resolves once the worker has said something. */
async function solveUntilProgress(port: SolverPort) {
  const first = Promise.withResolvers<SolveProgress>();
  const job = port.solve(optimise, first.resolve);
  await first.promise;
  return job;
}

describe('a worker that does its work', () => {
  test('its answer and its progress come through', async () => {
    const seen: SolveProgress[] = [];
    const solution = await aPool('answers').solve(optimise, (progress) => seen.push(progress)).solution;
    expect(solution.proof.status).toBe('proven-optimal');
    expect(seen).toEqual([{ phase: 'improving', bound: 20_000, best: 21_600, gap: 1600 / 21_600, seconds: 0.1 }]);
  });

  test('the same worker takes the next job', async () => {
    const port = aPool('answers');
    const first = await port.solve(optimise, ignore).solution;
    const second = await port.solve(optimise, ignore).solution;
    expect(second.message).toBe(first.message);
  });

  test('more jobs than workers wait for their turn', async () => {
    const port = aPool('answers', { workerCount: 2 });
    const solutions = await Promise.all(Array.from({ length: 5 }, () => port.solve(optimise, ignore).solution));
    expect(solutions).toHaveLength(5);
    expect(new Set(solutions.map((solution) => solution.message)).size).toBe(2);
  });

  test('what it refuses comes back with its problems', async () => {
    const { solution } = aPool('refuses').solve(optimise, ignore);
    await expect(solution).rejects.toBeInstanceOf(RefusedInput);
    await expect(solution).rejects.toThrow('assumptions/offers/gpu-3m: is of an unknown kind.');
  });
});

describe('stop', () => {
  test('a worker that heeds the flag answers itself', async () => {
    const job = await solveUntilProgress(aPool('heeds-stop', { stopGraceSeconds: 3600 }));
    job.stop();
    expect((await job.solution).message).toBe('Stopped by the flag.');
  });

  test('a worker that does not is ended, and its best portfolio is kept with the last bound', async () => {
    const job = await solveUntilProgress(aPool('loops', { stopGraceSeconds: 0.05 }));
    job.stop();
    const { proof, portfolio, message } = await job.solution;
    expect(proof).toMatchObject({ status: 'stopped', objective: 21_600, bound: 20_000, gap: 1600 / 21_600 });
    expect(portfolio).toHaveLength(1);
    expect(message).toBe('Stopped by you. The best portfolio found is kept.');
  });

  test('before a first portfolio there is nothing to keep', async () => {
    const job = await solveUntilProgress(aPool('loops-with-nothing', { stopGraceSeconds: 0.05 }));
    job.stop();
    const { proof, portfolio } = await job.solution;
    expect(proof).toMatchObject({ status: 'stopped', objective: null, gap: null });
    expect(portfolio).toEqual([]);
  });

  test('a job that still waits never starts', async () => {
    const port = aPool('loops');
    const running = await solveUntilProgress(port);
    const waiting = port.solve(optimise, () => expect.fail('It started.'));
    waiting.stop();
    expect((await waiting.solution).proof.status).toBe('stopped');
    running.cancel();
    await expect(running.solution).rejects.toBeInstanceOf(SolveCancelled);
  });
});

describe('cancel', () => {
  test('ends an endless loop at once and keeps nothing', async () => {
    const job = await solveUntilProgress(aPool('loops'));
    job.cancel();
    await expect(job.solution).rejects.toBeInstanceOf(SolveCancelled);
  });

  test('the next job gets a fresh worker', async () => {
    const port = aPool('heeds-stop');
    const cancelled = await solveUntilProgress(port);
    cancelled.cancel();
    await expect(cancelled.solution).rejects.toBeInstanceOf(SolveCancelled);
    const next = await solveUntilProgress(port);
    next.stop();
    expect((await next.solution).message).toBe('Stopped by the flag.');
  });

  test('closing the pool cancels what runs and what waits', async () => {
    const port = aPool('loops');
    const jobs = [await solveUntilProgress(port), port.solve(optimise, ignore)];
    const settled = Promise.allSettled(jobs.map((job) => job.solution));
    await port.close();
    for (const result of await settled) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(SolveCancelled) });
    }
  });
});

test('past the time limit and its grace a worker is ended and its best kept', async () => {
  const port = aPool('loops', { timeLimitGraceSeconds: 0 });
  const input = aSolveInput({ settings: { timeLimitSeconds: 4, gapGoal: 0 } });
  const { proof } = await port.solve(input, ignore).solution;
  expect(proof).toMatchObject({ status: 'time-limit', objective: 21_600, bound: 20_000 });
});

describe('a worker that breaks', () => {
  const deaths = [
    { worker: 'takes-all-memory', reason: 'The solver ran out of memory' },
    { worker: 'exits', reason: 'The solver ended without an answer' },
    { worker: 'throws', reason: 'The solver broke off (Aborted() on thread' },
  ];

  test.each(deaths)('$worker: the best portfolio is kept, and the message says why', async ({ worker, reason }) => {
    const { proof, message } = await aPool(worker, { heapMib: 24 }).solve(optimise, ignore).solution;
    expect(proof).toMatchObject({ status: 'stopped', objective: 21_600, bound: 20_000 });
    expect(message).toContain(reason);
  });

  test.each(deaths)('$worker: without a portfolio the solve has failed', async ({ worker, reason }) => {
    const { proof, message } = await aPool(worker, { heapMib: 24 }).solve(evaluate, ignore).solution;
    expect(proof).toMatchObject({ status: 'failed', objective: null, bound: null });
    expect(message).toContain(reason);
  });

  test('the next job runs on a fresh worker', async () => {
    const port = aPool('throws');
    const first = await port.solve(evaluate, ignore).solution;
    const second = await port.solve(evaluate, ignore).solution;
    expect(second.proof.status).toBe('failed');
    expect(second.message).not.toBe(first.message);
  });

  test.each(['talks-nonsense', 'is-broken'])('%s: the solve has failed', async (worker) => {
    expect((await aPool(worker).solve(optimise, ignore).solution).proof.status).toBe('failed');
  });
});
