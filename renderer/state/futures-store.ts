import { create } from 'zustand';
import { ask, sentenceOf } from '../api.ts';
import type { ChannelOutput } from '../../shared/contract.ts';
import type { EventPayload } from '../../shared/events.ts';

/** What is known of the sampled futures of one scenario. */
export type KnownFutures = ChannelOutput<'futures/open'> & {
  /** True from the moment the user stopped it until it ends. */
  readonly isEnding: boolean;
  /** Why the last sampling was refused, failed or is not whole; null: nothing to tell. */
  readonly message: string | null;
};

const UNKNOWN: KnownFutures = { job: null, result: null, isStale: false, isEnding: false, message: null };

type FuturesStore = { readonly byPlace: Readonly<Record<string, KnownFutures>> };

/** The sampled futures of every scenario that was looked at. */
const useFuturesStore = create<FuturesStore>()(() => ({ byPlace: {} }));

const keyOf = (planId: string, scenarioId: string): string => `${planId}/${scenarioId}`;

function knownOf(planId: string, scenarioId: string): KnownFutures {
  return useFuturesStore.getState().byPlace[keyOf(planId, scenarioId)] ?? UNKNOWN;
}

function update(planId: string, scenarioId: string, change: Partial<KnownFutures>): void {
  const known = { ...knownOf(planId, scenarioId), ...change };
  useFuturesStore.setState(({ byPlace }) => ({ byPlace: { ...byPlace, [keyOf(planId, scenarioId)]: known } }));
}

/** The sampled futures of several scenarios of a plan, by scenario. */
export function useFuturesOf(planId: string, scenarioIds: readonly string[]): ReadonlyMap<string, KnownFutures> {
  const byPlace = useFuturesStore((store) => store.byPlace);
  return new Map(scenarioIds.map((id) => [id, byPlace[keyOf(planId, id)] ?? UNKNOWN]));
}

/** Asks for the newest sampling of a scenario, and whether it is of now. */
export async function loadFutures(planId: string, scenarioId: string): Promise<void> {
  const asked = await ask('futures/open', { planId, scenarioId });
  update(planId, scenarioId, asked.kind === 'ok' ? asked.output : { message: sentenceOf(asked) });
}

/** Starts to sample; why not stands in the store when it was refused. */
export async function startFutures(planId: string, scenarioId: string): Promise<void> {
  update(planId, scenarioId, { message: null, isEnding: false });
  const asked = await ask('futures/start', { planId, scenarioId });
  if (asked.kind === 'ok') await loadFutures(planId, scenarioId);
  else update(planId, scenarioId, { message: sentenceOf(asked) });
}

/** Ends the sampling of a scenario; the paths costed so far are kept. */
export async function stopFutures(planId: string, scenarioId: string): Promise<void> {
  const { job } = knownOf(planId, scenarioId);
  if (job === null) return;
  update(planId, scenarioId, { isEnding: true });
  const asked = await ask('futures/stop', { jobId: job.jobId });
  if (asked.kind !== 'ok') update(planId, scenarioId, { isEnding: false, message: sentenceOf(asked) });
}

/** Takes in how far a sampling has come, also one that another window started. */
export function noteFuturesProgress({ jobId, planId, scenarioId, progress }: EventPayload<'futures/progress'>): void {
  update(planId, scenarioId, { job: { jobId, progress } });
}

/** Takes in that a sampling ended, and asks for what it came to. */
export function noteFuturesFinished({ planId, scenarioId, message }: EventPayload<'futures/finished'>): void {
  update(planId, scenarioId, { job: null, isEnding: false, message });
  void loadFutures(planId, scenarioId);
}
