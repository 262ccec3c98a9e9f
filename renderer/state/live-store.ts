import { create } from 'zustand';
import { ask, sentenceOf } from '../api.ts';
import { type LiveChange, noLiveChange } from '../../shared/domain/live-change.ts';
import type { LiveFigures } from '../../shared/domain/live-figures.ts';
import type { EventPayload } from '../../shared/events.ts';
import type { CurrentScenario } from './current-scenario.ts';

/** A portfolio found for where the sliders stood. */
export type Improved = EventPayload<'live/improved'>;

type Live = {
  /** Where the sliders stand; null: nowhere else than the scenario. */
  readonly change: LiveChange | null;
  readonly state: 'closed' | 'opening' | 'open' | 'failed';
  readonly sentence: string | null;
  readonly sessionId: string | null;
  readonly baseline: LiveFigures | null;
  /** Grows with every change; an answer with a lower sequence than one shown is dropped. */
  readonly sequence: number;
  readonly evaluated: { readonly sequence: number; readonly figures: LiveFigures } | null;
  readonly improved: Improved | null;
  /** The change whose search was stopped; null: none was. */
  readonly stoppedSequence: number | null;
};

const CLOSED: Live = {
  change: null,
  state: 'closed',
  sentence: null,
  sessionId: null,
  baseline: null,
  sequence: 0,
  evaluated: null,
  improved: null,
  stoppedSequence: null,
};

/** The sliders of the scenario in view and what is known where they stand. */
export const useLive = create<Live>()(() => CLOSED);

/** Grows when the sliders are closed: what was asked before is not shown after. */
let generation = 0;
let frame: number | null = null;

/** Closes the sliders: another scenario is in view, or this one was changed. */
export function closeLive(): void {
  const { sessionId } = useLive.getState();
  generation += 1;
  if (frame !== null) cancelAnimationFrame(frame);
  frame = null;
  useLive.setState(CLOSED);
  if (sessionId !== null) void ask('live/close', { sessionId });
}

async function open({ plan, scenario }: CurrentScenario): Promise<void> {
  const asked = generation;
  useLive.setState({ state: 'opening', sentence: null });
  const answer = await ask('live/open', { planId: plan.id, scenarioId: scenario.id });
  if (asked !== generation) {
    if (answer.kind === 'ok') void ask('live/close', { sessionId: answer.output.sessionId });
    return;
  }
  if (answer.kind === 'ok') useLive.setState({ state: 'open', ...answer.output });
  else useLive.setState({ state: 'failed', sentence: sentenceOf(answer) });
}

async function send(): Promise<void> {
  frame = null;
  const { sessionId, change } = useLive.getState();
  if (sessionId === null || change === null) return;
  const asked = generation;
  const sequence = useLive.getState().sequence + 1;
  useLive.setState({ sequence });
  const answer = await ask('live/change', { sessionId, change, sequence });
  if (asked !== generation) return;
  if (answer.kind !== 'ok') {
    useLive.setState({ state: 'failed', sentence: sentenceOf(answer), sessionId: null });
    return;
  }
  const { figures } = answer.output;
  if (figures === null || sequence <= (useLive.getState().evaluated?.sequence ?? 0)) return;
  useLive.setState({ evaluated: { sequence, figures } });
}

/** Sends where the sliders stand with the next frame: as many moves as fall into one frame are one change. */
function sendSoon(): void {
  frame ??= requestAnimationFrame(() => void send());
}

/** Makes ready for the first move. */
export async function openLive(current: CurrentScenario): Promise<void> {
  const { state } = useLive.getState();
  if (state === 'opening' || state === 'open') return;
  await open(current);
  if (useLive.getState().change !== null) sendSoon();
}

/** Moves the sliders. */
export function moveLive(current: CurrentScenario, change: LiveChange): void {
  useLive.setState({ change });
  if (useLive.getState().state === 'open') sendSoon();
  else void openLive(current);
}

/** Puts the sliders back to where the scenario has them. */
export function resetLive(current: CurrentScenario): void {
  const { state } = useLive.getState();
  if (state !== 'open') return closeLive();
  moveLive(current, noLiveChange(current.assumptions));
}

/** Ends the search where the sliders stand; gives why not, as a sentence. */
export async function stopLive(): Promise<string | null> {
  const { sessionId, sequence } = useLive.getState();
  if (sessionId === null) return null;
  const asked = await ask('live/stop', { sessionId });
  if (asked.kind !== 'ok') return sentenceOf(asked);
  if (useLive.getState().sessionId === sessionId) useLive.setState({ stoppedSequence: sequence });
  return null;
}

/** Takes in a better portfolio; what was found for an older change is dropped. */
export function noteImproved(improved: Improved): void {
  const { sessionId, sequence } = useLive.getState();
  if (improved.sessionId === sessionId && improved.sequence === sequence) useLive.setState({ improved });
}
