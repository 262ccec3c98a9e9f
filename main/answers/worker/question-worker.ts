import { parentPort } from 'node:worker_threads';
import { parseOrRefuse } from '../../../shared/domain/parse.ts';
import { RefusedInput } from '../../../shared/domain/problem.ts';
import { sha256Hex } from '../../hash/sha256.ts';
import { answerQuestion } from '../answer-question.ts';
import { type QuestionMessage, questionRequestSchema } from './question-protocol.ts';

if (parentPort === null) throw new Error('A question is answered on a worker thread: ask it through ask-question.ts.');
const port = parentPort;
const tell = (message: QuestionMessage): void => port.postMessage(message);

async function answer(message: unknown): Promise<void> {
  const { stopFlag, ...asked } = parseOrRefuse(questionRequestSchema, message);
  const flag = new Int32Array(stopFlag);
  const isWhole = await answerQuestion(
    asked,
    { now: () => performance.now() / 1000, sha256: sha256Hex, shouldStop: () => Atomics.load(flag, 0) !== 0 },
    (findings, progress) => tell({ kind: 'found', findings, progress }),
  );
  tell({ kind: 'ended', isWhole });
}

port.once('message', (message: unknown) => {
  answer(message).catch((error: unknown) => {
    if (error instanceof RefusedInput) return tell({ kind: 'refused', problems: [...error.problems] });
    tell({ kind: 'threw', reason: error instanceof Error ? error.message : String(error) });
  });
});
