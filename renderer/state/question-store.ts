import { create } from 'zustand';
import { ask, sentenceOf } from '../api.ts';
import type { ChannelOutput } from '../../shared/contract.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import {
  areFindingsOf,
  type FindingsOf,
  type Question,
  type QuestionName,
  type QuestionOf,
} from '../../shared/domain/questions/question.ts';
import type { EventPayload } from '../../shared/events.ts';

/** What is known of one question about one run. */
export type KnownQuestion = ChannelOutput<'questions/open'> & {
  /** True from the moment the user stopped it until it ends. */
  readonly isEnding: boolean;
  /** False until the program was asked what it knows. */
  readonly isOpen: boolean;
};

const UNKNOWN: KnownQuestion = { job: null, findings: null, message: null, isEnding: false, isOpen: false };

type Questions = { readonly byKey: Readonly<Record<string, KnownQuestion>> };

/** Every question that was looked at. */
const useQuestions = create<Questions>()(() => ({ byKey: {} }));

/** Questions that the program was asked about by this window. */
const opened = new Set<string>();

const keyOf = (runId: string, question: Question): string => `${runId} ${canonicalJson(question)}`;

function update(runId: string, question: Question, change: Partial<KnownQuestion>): void {
  const key = keyOf(runId, question);
  useQuestions.setState(({ byKey }) => ({ byKey: { ...byKey, [key]: { ...(byKey[key] ?? UNKNOWN), ...change } } }));
}

/** What is known of a question about a run, with its findings in the shape of that question. */
export function useQuestion<N extends QuestionName>(
  runId: string,
  question: QuestionOf<N>,
): Omit<KnownQuestion, 'findings'> & { readonly findings: FindingsOf<N> | null } {
  const known = useQuestions(({ byKey }) => byKey[keyOf(runId, question)] ?? UNKNOWN);
  const { findings } = known;
  return { ...known, findings: findings !== null && areFindingsOf<N>(findings, question.name) ? findings : null };
}

/** Asks what the program knows of a question, once; asks the question itself where nothing is known and it should be. */
export async function openQuestion(runId: string, question: Question, asksIfUnknown: boolean): Promise<void> {
  const key = keyOf(runId, question);
  if (opened.has(key)) return;
  opened.add(key);
  const known = await loadQuestion(runId, question);
  const isUnknown = known.job === null && known.findings === null && known.message === null;
  if (asksIfUnknown && isUnknown) await startQuestion(runId, question);
}

/** Asks what the program knows of a question. */
async function loadQuestion(runId: string, question: Question): Promise<KnownQuestion> {
  const asked = await ask('questions/open', { runId, question });
  update(runId, question, {
    isOpen: true,
    ...(asked.kind === 'ok' ? asked.output : { message: sentenceOf(asked) }),
  });
  return useQuestions.getState().byKey[keyOf(runId, question)] ?? UNKNOWN;
}

/** Asks a question; why not stands in the store when it was refused. */
export async function startQuestion(runId: string, question: Question): Promise<void> {
  update(runId, question, { message: null, isEnding: false, isOpen: true });
  const asked = await ask('questions/start', { runId, question });
  if (asked.kind === 'ok') await loadQuestion(runId, question);
  else update(runId, question, { message: sentenceOf(asked) });
}

/** Ends a question; what was found so far is kept. */
export async function stopQuestion(runId: string, question: Question, jobId: string): Promise<void> {
  update(runId, question, { isEnding: true });
  const asked = await ask('questions/stop', { jobId });
  if (asked.kind !== 'ok') update(runId, question, { isEnding: false, message: sentenceOf(asked) });
}

/** Takes in what was found so far, also where another window asked. */
export function noteQuestionProgress(payload: EventPayload<'questions/progress'>): void {
  const { jobId, runId, question, findings, progress } = payload;
  update(runId, question, { job: { jobId, progress }, findings });
}

/** Takes in that a question ended, and asks for all that was found. */
export function noteQuestionFinished({ runId, question }: EventPayload<'questions/finished'>): void {
  update(runId, question, { job: null, isEnding: false });
  void loadQuestion(runId, question);
}
