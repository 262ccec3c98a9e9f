import type { MessagePort } from 'node:worker_threads';
import { parseOrRefuse } from '../../shared/domain/parse.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { SolveInput } from '../../shared/domain/solve-input.ts';
import type { Solution } from '../../shared/domain/solution.ts';
import { sha256Hex } from '../hash/sha256.ts';
import type { SolveHooks } from '../optimiser/solve-hooks.ts';
import { solveRequestSchema, type WorkerMessage } from './protocol.ts';

/** Finds or costs a portfolio, as `main/optimiser/optimise.ts` does. */
export type Solve = (input: SolveInput, hooks: SolveHooks) => Promise<Solution>;

/** The worker's side of the protocol: answers every solve request on `port` with `solve`, one after the other. */
export function serveSolves(port: MessagePort, solve: Solve): void {
  const tell = (message: WorkerMessage): void => port.postMessage(message);
  port.on('message', (message: unknown) => {
    answer(message, solve, tell).catch((error: unknown) => tell(describeFailure(error)));
  });
}

async function answer(message: unknown, solve: Solve, tell: (message: WorkerMessage) => void): Promise<void> {
  const request = parseOrRefuse(solveRequestSchema, message);
  const stopFlag = new Int32Array(request.stopFlag);
  const solution = await solve(request.input, {
    now: () => performance.now() / 1000,
    shouldStop: () => Atomics.load(stopFlag, 0) !== 0,
    onProgress: (progress) => tell({ kind: 'progress', progress }),
    onIncumbent: (incumbent) => tell({ kind: 'incumbent', solution: incumbent }),
    sha256: sha256Hex,
  });
  tell({ kind: 'done', solution });
}

function describeFailure(error: unknown): WorkerMessage {
  if (error instanceof RefusedInput) return { kind: 'refused', problems: [...error.problems] };
  return { kind: 'threw', reason: error instanceof Error ? error.message : String(error) };
}
