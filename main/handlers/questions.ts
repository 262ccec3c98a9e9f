import type { ChannelInput, ChannelOutput } from '../../shared/contract.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import type { Services } from './services.ts';

/** Asks a question about a run; refused where the run has no portfolio to question. */
export function startQuestion(
  { store, questions }: Services,
  { runId, question }: ChannelInput<'questions/start'>,
): ChannelOutput<'questions/start'> {
  const { planId, input, solution } = store.openRun(runId);
  if (solution.bands.length === 0) {
    const sentence = 'this run found no portfolio, so nothing can be asked about one: optimise again first.';
    throw new RefusedInput([{ path: `runs/${runId}`, sentence }]);
  }
  return { jobId: questions.start({ planId, runId }, { input, solution, question }) };
}

/** Ends a question soon; what was found so far is kept. One that has ended meanwhile is left as it is. */
export function stopQuestion(
  { questions }: Services,
  { jobId }: ChannelInput<'questions/stop'>,
): ChannelOutput<'questions/stop'> {
  questions.stop(jobId);
  return {};
}

/** What is known of a question about a run. */
export function openQuestion(
  { questions }: Services,
  { runId, question }: ChannelInput<'questions/open'>,
): ChannelOutput<'questions/open'> {
  return questions.known(runId, question);
}
