import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagePort } from 'node:worker_threads';
import { noLiveChange } from '../../../shared/domain/live-change.ts';
import { parseOrRefuse } from '../../../shared/domain/parse.ts';
import type { LiveModel } from './live-model.ts';
import { type LiveMessage, type LiveRequest, liveRequestSchema } from './live-protocol.ts';
import type { LiveInputs } from './optimiser-live-model.ts';

/** A slider that rests this long is worth a search, milliseconds: while it moves, only the portfolio is costed. */
const REST_MS = 120;

type Change = Extract<LiveRequest, { kind: 'change' }>;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The worker's side of a live session: costs the portfolio at once, then searches for as long as its change is the newest. */
export function serveLive(port: MessagePort, open: (inputs: LiveInputs) => LiveModel): void {
  const tell = (message: LiveMessage): void => port.postMessage(message);
  let model: LiveModel | null = null;
  let newest = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

  async function answer({ change, sequence }: Change): Promise<void> {
    if (model === null) throw new Error('The session must be opened before anything is changed.');
    const isOvertaken = (): boolean => Atomics.load(newest, 0) !== sequence;
    tell({ kind: 'evaluated', sequence, figures: await model.evaluate(change) });
    await sleep(REST_MS);
    if (isOvertaken()) return;
    const improve = (found: Awaited<ReturnType<LiveModel['reoptimise']>>, isFinal: boolean): void => {
      if (!isOvertaken()) tell({ kind: 'improved', sequence, answer: found, isFinal });
    };
    improve(await model.reoptimise(change, (found) => improve(found, false), isOvertaken), true);
  }

  async function take(request: LiveRequest): Promise<void> {
    if (request.kind === 'open') {
      try {
        newest = new Int32Array(request.newest);
        model = open({ evaluate: request.evaluate, optimise: request.optimise });
        tell({ kind: 'opened', figures: await model.evaluate(noLiveChange(request.evaluate.assumptions)) });
      } catch (error) {
        tell({ kind: 'unopened', reason: reasonOf(error) });
      }
      return;
    }
    try {
      await answer(request);
    } catch (error) {
      tell({ kind: 'threw', sequence: request.sequence, reason: reasonOf(error) });
    }
    tell({ kind: 'idle', sequence: request.sequence });
  }

  port.on('message', (message: unknown) => void take(parseOrRefuse(liveRequestSchema, message)));
}
