import type { ChannelInput, ChannelOutput } from '../../shared/contract.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { findScenario } from '../../shared/domain/resolve-scenario.ts';
import { makeSolveInput } from '../../shared/domain/solve-input.ts';
import type { Services } from './services.ts';

/** Freezes a scenario and starts to solve it; refused with every problem that stands in the way. */
export function startSolve(services: Services, input: ChannelInput<'solve/start'>): ChannelOutput<'solve/start'> {
  const { store, jobs } = services;
  if (store.readOnlyReason !== null) throw new RefusedInput([{ path: '', sentence: store.readOnlyReason }]);
  const { plan } = store.openPlan(input.planId);
  const scenario = findScenario(plan, input.scenarioId);
  const frozen = makeSolveInput(plan, scenario, input.kind, input.settings);
  if (!frozen.ok) throw new RefusedInput(frozen.problems);
  return { jobId: jobs.start({ plan, scenario, input: frozen.value }) };
}

/** Ends a job soon; the best so far becomes a run. A job that has ended meanwhile is left as it is. */
export function stopSolve({ jobs }: Services, input: ChannelInput<'solve/stop'>): ChannelOutput<'solve/stop'> {
  jobs.stop(input.jobId);
  return {};
}

/** Ends a job at once; nothing is kept. A job that has ended meanwhile is left as it is. */
export function cancelSolve({ jobs }: Services, input: ChannelInput<'solve/cancel'>): ChannelOutput<'solve/cancel'> {
  jobs.cancel(input.jobId);
  return {};
}

/** The jobs that run or wait now. */
export function listJobs({ jobs }: Services): ChannelOutput<'solve/jobs'> {
  return jobs.list();
}
