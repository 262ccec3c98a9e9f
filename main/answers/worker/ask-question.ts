import { Worker } from 'node:worker_threads';
import type { Findings, QuestionProgress } from '../../../shared/domain/questions/question.ts';
import { parseWith } from '../../../shared/domain/parse.ts';
import { assertNever, RefusedInput } from '../../../shared/domain/problem.ts';
import type { AskedRun } from '../answer-question.ts';
import { type QuestionMessage, type QuestionRequest, questionMessageSchema } from './question-protocol.ts';

/** How a question ended. `isWhole`: it was not stopped before the end. */
export type QuestionEnd = { readonly findings: Findings | null; readonly isWhole: boolean };

/** A question under way, on a worker thread of its own. */
export type QuestionJob = {
  /** Never settles after `cancel`. Rejects with `RefusedInput`, or a sentence when it cannot be answered. */
  readonly end: Promise<QuestionEnd>;
  /** Ends soon and keeps what was found. */
  stop(): void;
  /** Ends at once and tells nothing more. */
  cancel(): void;
};

/** A worker that does not hear Stop is ended after this, milliseconds. */
const STOP_GRACE_MS = 10_000;

/** Asks a question; what is found is told as it is found. */
export function askQuestion(
  workerScript: string,
  asked: AskedRun,
  onFound: (findings: Findings, progress: QuestionProgress) => void,
): QuestionJob {
  const worker = new Worker(workerScript);
  const stopFlag = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const { promise, resolve, reject } = Promise.withResolvers<QuestionEnd>();
  let findings: Findings | null = null;
  let isOver = false;
  let timer: NodeJS.Timeout | null = null;

  function finish(settle: () => void): void {
    if (isOver) return;
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    settle();
    void worker.terminate();
  }

  function fail(reason: string): void {
    finish(() => reject(new Error(reason)));
  }

  function take(message: QuestionMessage): void {
    switch (message.kind) {
      case 'found':
        findings = message.findings;
        return onFound(message.findings, message.progress);
      case 'ended':
        return finish(() => resolve({ findings, isWhole: message.isWhole }));
      case 'refused':
        return finish(() => reject(new RefusedInput(message.problems)));
      case 'threw':
        return fail(message.reason);
      default:
        return assertNever(message);
    }
  }

  worker.on('message', (raw: unknown) => {
    if (isOver) return;
    const message = parseWith(questionMessageSchema, raw);
    if (message.ok) return take(message.value);
    const [first] = message.problems;
    fail(`What was found cannot be read (${first?.path}: ${first?.sentence}).`);
  });
  worker.on('error', (error: unknown) => fail(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => fail('The solver ended without an answer.'));
  const request: QuestionRequest = { ...asked, stopFlag };
  worker.postMessage(request);

  return {
    end: promise,
    stop() {
      Atomics.store(new Int32Array(stopFlag), 0, 1);
      timer ??= setTimeout(() => finish(() => resolve({ findings, isWhole: false })), STOP_GRACE_MS);
    },
    cancel: () => finish(() => {}),
  };
}
