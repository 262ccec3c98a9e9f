import type { ChannelInput, ChannelOutput } from '../../shared/contract.ts';
import type { Parsed } from '../../shared/domain/parse.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { findScenario } from '../../shared/domain/resolve-scenario.ts';
import type { Scenario } from '../../shared/domain/scenario.ts';
import { makeSolveInput, type SolveInput } from '../../shared/domain/solve-input.ts';
import { DEFAULT_SOLVE_SETTINGS } from '../../shared/domain/solution.ts';
import { samplingHash } from '../futures/sample-costs.ts';
import type { Services } from './services.ts';

/** The portfolio of a scenario as it stands now, frozen. */
function freeze(
  { store }: Services,
  { planId, scenarioId }: ChannelInput<'futures/open'>,
): { readonly scenario: Scenario; readonly frozen: Parsed<SolveInput> } {
  const { plan } = store.openPlan(planId);
  const scenario = findScenario(plan, scenarioId);
  return { scenario, frozen: makeSolveInput(plan, scenario, 'evaluate', DEFAULT_SOLVE_SETTINGS) };
}

/** Starts to cost the portfolio of a scenario on sampled futures; refused with every problem that stands in the way. */
export function startFutures(services: Services, input: ChannelInput<'futures/start'>): ChannelOutput<'futures/start'> {
  const { scenario, frozen } = freeze(services, input);
  if (!frozen.ok) throw new RefusedInput(frozen.problems);
  return { jobId: services.samplings.start(input, scenario.name, frozen.value) };
}

/** Ends a sampling soon; the paths costed so far are kept. One that has ended meanwhile is left as it is. */
export function stopFutures(
  { samplings }: Services,
  input: ChannelInput<'futures/stop'>,
): ChannelOutput<'futures/stop'> {
  samplings.stop(input.jobId);
  return {};
}

/** What is known of the futures of a scenario, and whether it is of now. */
export function openFutures(services: Services, input: ChannelInput<'futures/open'>): ChannelOutput<'futures/open'> {
  const { samplings } = services;
  const result = samplings.newest(input);
  const { frozen } = freeze(services, input);
  return {
    job: samplings.running(input),
    result,
    isStale: result !== null && !(frozen.ok && samplingHash(frozen.value) === result.inputsHash),
  };
}
