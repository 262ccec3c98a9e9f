import { randomUUID } from 'node:crypto';
import type { ChannelOutput } from '../../shared/contract.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { Findings, Question, QuestionProgress } from '../../shared/domain/questions/question.ts';
import type { AskedRun } from '../answers/answer-question.ts';
import { askQuestion, type QuestionJob } from '../answers/worker/ask-question.ts';
import type { Emit } from './services.ts';
import { createThrottle, type Throttle } from './throttle.ts';

/** Ten events a second are as many as a person can see. */
const PROGRESS_INTERVAL_MS = 100;
/** Questions answered at the same time; the others wait in the order asked. */
const MOST_AT_ONCE = 2;

/** A run of a plan. */
type Place = { readonly planId: string; readonly runId: string };
type Told = { readonly findings: Findings; readonly progress: QuestionProgress };

type AskedQuestion = Place & {
  readonly jobId: string;
  readonly asked: AskedRun;
  readonly throttle: Throttle<Told>;
  /** Null while it waits for others. */
  job: QuestionJob | null;
  progress: QuestionProgress | null;
};

type Known = Pick<ChannelOutput<'questions/open'>, 'findings' | 'message'>;

/** The questions under way, and what was found to each since the program started. */
export type QuestionJobs = {
  /** Asks, unless the same question is under way; returns its job id. */
  readonly start: (place: Place, asked: AskedRun) => string;
  readonly stop: (jobId: string) => void;
  readonly known: (runId: string, question: Question) => ChannelOutput<'questions/open'>;
  /** Ends what is asked about a plan and drops what is known of it. */
  readonly forgetPlan: (planId: string) => void;
  readonly forgetAll: () => void;
};

const keyOf = (runId: string, question: Question): string => `${runId} ${canonicalJson(question)}`;

/** Makes the list of questions; their findings are kept until the program ends, and are told as events. */
export function createQuestionJobs(emit: Emit, workerScript: string): QuestionJobs {
  const underWay = new Map<string, AskedQuestion>();
  const known = new Map<string, Known & { readonly planId: string }>();

  function remember({ planId, runId, asked }: AskedQuestion, what: Known): void {
    known.set(keyOf(runId, asked.question), { planId, ...what });
  }

  function end(entry: AskedQuestion, what: Known): void {
    const { jobId, runId, asked, throttle } = entry;
    if (!underWay.delete(keyOf(runId, asked.question))) return;
    throttle.end();
    remember(entry, what);
    emit('questions/finished', { jobId, runId, question: asked.question });
    startWaiting();
  }

  async function follow(entry: AskedQuestion, job: QuestionJob): Promise<void> {
    try {
      const { findings, isWhole } = await job.end;
      const stopped =
        findings === null ? 'Stopped before anything was found.' : 'Stopped: these are the findings so far.';
      end(entry, { findings, message: isWhole ? null : stopped });
    } catch (error) {
      if (!(error instanceof RefusedInput)) console.error('A question broke:', error);
      const reason = error instanceof Error ? error.message : String(error);
      end(entry, { findings: null, message: `This could not be worked out: ${reason}` });
    }
  }

  function startWaiting(): void {
    let room = MOST_AT_ONCE - [...underWay.values()].filter(({ job }) => job !== null).length;
    for (const entry of underWay.values()) {
      if (entry.job !== null || room <= 0) continue;
      room -= 1;
      entry.job = askQuestion(workerScript, entry.asked, (findings, progress) => {
        entry.progress = progress;
        remember(entry, { findings, message: null });
        entry.throttle.push({ findings, progress });
      });
      void follow(entry, entry.job);
    }
  }

  function forget(isForgotten: (place: { readonly planId: string }) => boolean): void {
    for (const [key, entry] of underWay) {
      if (!isForgotten(entry)) continue;
      underWay.delete(key);
      entry.throttle.end();
      entry.job?.cancel();
    }
    for (const [key, entry] of known) if (isForgotten(entry)) known.delete(key);
  }

  return {
    start(place, asked) {
      const key = keyOf(place.runId, asked.question);
      const before = underWay.get(key);
      if (before !== undefined) return before.jobId;
      const jobId = randomUUID();
      known.delete(key);
      const throttle = createThrottle(PROGRESS_INTERVAL_MS, (told: Told) => {
        emit('questions/progress', { jobId, runId: place.runId, question: asked.question, ...told });
      });
      underWay.set(key, { ...place, jobId, asked, throttle, job: null, progress: null });
      startWaiting();
      return jobId;
    },
    stop(jobId) {
      const entry = [...underWay.values()].find((job) => job.jobId === jobId);
      if (entry === undefined) return;
      if (entry.job === null) end(entry, { findings: null, message: 'Stopped before it began.' });
      else entry.job.stop();
    },
    known(runId, question) {
      const key = keyOf(runId, question);
      const entry = underWay.get(key);
      const { findings, message } = known.get(key) ?? { findings: null, message: null };
      return { job: entry === undefined ? null : { jobId: entry.jobId, progress: entry.progress }, findings, message };
    },
    forgetPlan: (planId) => forget((entry) => entry.planId === planId),
    forgetAll: () => forget(() => true),
  };
}
