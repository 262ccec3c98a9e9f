import { Worker } from 'node:worker_threads';
import type { LiveChange } from '../../../shared/domain/live-change.ts';
import type { LiveAnswer, LiveFigures } from '../../../shared/domain/live-figures.ts';
import { parseWith } from '../../../shared/domain/parse.ts';
import { type LiveMessage, type LiveRequest, liveMessageSchema } from './live-protocol.ts';
import type { LiveInputs } from './optimiser-live-model.ts';

/** A portfolio found for a change; `isFinal`: nothing better will follow. */
export type LiveImprovement = { readonly sequence: number; readonly answer: LiveAnswer; readonly isFinal: boolean };

/** Sliders under way, with a worker thread of their own. */
export type LiveSession = {
  /** The portfolio costed before anything is changed. */
  readonly baseline: Promise<LiveFigures>;
  /** Costs the portfolio where the sliders stand; null when a newer change overtook this one unanswered. */
  change(change: LiveChange, sequence: number): Promise<LiveFigures | null>;
  /** Ends the search for the newest change; the next change is answered as ever. */
  stop(): void;
  close(): Promise<void>;
};

type Waiting = {
  readonly change: LiveChange;
  readonly sequence: number;
  readonly answer: PromiseWithResolvers<LiveFigures | null>;
};

/** `newest[0]` when no change is to be searched for: none has it. */
const NO_CHANGE = -1;

/**
 * Opens a session. The worker has one change at a time and at most the newest waits for it, so nothing stale is ever
 * queued; a change that arrives ends the search for the one before.
 */
export function openLiveSession(
  workerScript: string,
  inputs: LiveInputs,
  onImproved: (improvement: LiveImprovement) => void,
): LiveSession {
  const worker = new Worker(workerScript);
  const buffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const newest = new Int32Array(buffer);
  const baseline = Promise.withResolvers<LiveFigures>();
  // A session may be closed before anybody waits for its baseline.
  baseline.promise.catch(() => {});
  let isOpen = false;
  let running: Waiting | null = null;
  let waiting: Waiting | null = null;
  let death: string | null = null;

  const send = (request: LiveRequest): void => worker.postMessage(request);

  function sendWaiting(): void {
    running = waiting;
    waiting = null;
    if (running !== null) send({ kind: 'change', change: running.change, sequence: running.sequence });
  }

  function die(reason: string): void {
    death ??= reason;
    baseline.reject(new Error(death));
    for (const entry of [running, waiting]) entry?.answer.reject(new Error(death));
    running = null;
    waiting = null;
  }

  function take(message: LiveMessage): void {
    if (message.kind === 'unopened') return die(message.reason);
    if (message.kind === 'opened') {
      isOpen = true;
      baseline.resolve(message.figures);
      return sendWaiting();
    }
    if (running === null || message.sequence !== running.sequence) return;
    switch (message.kind) {
      case 'evaluated':
        running.answer.resolve(message.figures);
        return;
      case 'improved':
        if (Atomics.load(newest, 0) === message.sequence) onImproved(message);
        return;
      case 'threw':
        running.answer.reject(new Error(message.reason));
        return;
      case 'idle':
        sendWaiting();
    }
  }

  worker.on('message', (raw: unknown) => {
    const message = parseWith(liveMessageSchema, raw);
    if (message.ok) take(message.value);
    else die('The solver sent a message that cannot be read.');
  });
  worker.on('error', (error: unknown) => die(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => die('The solver ended without an answer.'));
  worker.unref();
  send({ kind: 'open', ...inputs, newest: buffer });

  return {
    baseline: baseline.promise,
    change(change, sequence) {
      if (death !== null) return Promise.reject(new Error(death));
      const entry: Waiting = { change, sequence, answer: Promise.withResolvers() };
      Atomics.store(newest, 0, sequence);
      waiting?.answer.resolve(null);
      waiting = entry;
      if (isOpen && running === null) sendWaiting();
      return entry.answer.promise;
    },
    stop() {
      Atomics.store(newest, 0, NO_CHANGE);
    },
    async close() {
      Atomics.store(newest, 0, NO_CHANGE);
      for (const entry of [running, waiting]) entry?.answer.resolve(null);
      running = null;
      waiting = null;
      death = 'The session is closed.';
      baseline.reject(new Error(death));
      await worker.terminate();
    },
  };
}
