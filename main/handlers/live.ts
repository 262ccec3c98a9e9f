import type { ChannelInput, ChannelOutput } from '../../shared/contract.ts';
import type { Parsed } from '../../shared/domain/parse.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { findScenario } from '../../shared/domain/resolve-scenario.ts';
import { makeSolveInput, type SolveInput, type SolveKind } from '../../shared/domain/solve-input.ts';
import { DEFAULT_SOLVE_SETTINGS } from '../../shared/domain/solution.ts';
import type { Services } from './services.ts';

function refuse<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new RefusedInput(parsed.problems);
  return parsed.value;
}

/** Opens sliders on a scenario and costs its portfolio as it stands; refused with every problem in the way. */
export async function openLive(
  { store, live }: Services,
  input: ChannelInput<'live/open'>,
): Promise<ChannelOutput<'live/open'>> {
  const { plan } = store.openPlan(input.planId);
  const scenario = findScenario(plan, input.scenarioId);
  const frozen = (kind: SolveKind): SolveInput => refuse(makeSolveInput(plan, scenario, kind, DEFAULT_SOLVE_SETTINGS));
  const inputs = { evaluate: frozen('evaluate'), optimise: frozen('optimise') };
  const sessionId = live.open(inputs);
  try {
    return { sessionId, baseline: await live.get(sessionId).baseline };
  } catch (error) {
    await live.close(sessionId);
    throw error;
  }
}

/** Costs the portfolio where the sliders stand, and starts to look for a better one there. */
export async function changeLive(
  { live }: Services,
  { sessionId, change, sequence }: ChannelInput<'live/change'>,
): Promise<ChannelOutput<'live/change'>> {
  return { sequence, figures: await live.get(sessionId).change(change, sequence) };
}

/** Ends the search where sliders stand; nothing more is told of it. */
export function stopLive({ live }: Services, { sessionId }: ChannelInput<'live/stop'>): ChannelOutput<'live/stop'> {
  live.get(sessionId).stop();
  return {};
}

/** Ends sliders; closed ones are left as they are. */
export async function closeLive(
  { live }: Services,
  { sessionId }: ChannelInput<'live/close'>,
): Promise<ChannelOutput<'live/close'>> {
  await live.close(sessionId);
  return {};
}
