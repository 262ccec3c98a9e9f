import {
  answerSchema,
  type Channel,
  type ChannelInput,
  type ChannelOutput,
  contract,
  type ExportedFile,
} from '../shared/contract.ts';
import type { MenuCommand } from '../shared/desktop-contract.ts';
import type { Problem } from '../shared/domain/problem.ts';
import { type EventName, type EventPayload, events } from '../shared/events.ts';
import { connectBrowser, GONE_SENTENCE } from './api-browser.ts';
import { connectDesktop } from './api-desktop.ts';
import type { Bridge, Opened, Saved } from './bridge.ts';

/** What a question comes back with; it never throws. */
export type Asked<T> =
  | { readonly kind: 'ok'; readonly output: T }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'failed'; readonly sentence: string };

let bridge: Bridge | null = null;

/** Finds the shell and opens a session with it. Rejects with a sentence for people when there is none. */
export async function connect(): Promise<void> {
  bridge = connectDesktop() ?? (await connectBrowser());
}

function connected(): Bridge {
  if (bridge === null) throw new Error('Nothing can be asked before the page is connected.');
  return bridge;
}

/** Asks the program one question of the contract; the answer is checked against it. */
export async function ask<C extends Channel>(channel: C, input: ChannelInput<C>): Promise<Asked<ChannelOutput<C>>> {
  let raw: unknown;
  try {
    raw = await connected().ask(channel, input);
  } catch {
    return { kind: 'failed', sentence: GONE_SENTENCE };
  }
  const answer = answerSchema.safeParse(raw);
  if (!answer.success) return { kind: 'failed', sentence: `The answer to “${channel}” is not one Lanewise knows.` };
  if (answer.data.kind !== 'ok') return answer.data;
  const output = contract[channel].output.safeParse(answer.data.output);
  if (!output.success) {
    const where = output.error.issues[0]?.path.join('/') ?? '';
    return { kind: 'failed', sentence: `The answer to “${channel}” does not fit the contract at “${where}”.` };
  }
  return { kind: 'ok', output: output.data as ChannelOutput<C> };
}

/** What an unhappy answer says, as one text for people. */
export function sentenceOf(asked: Exclude<Asked<unknown>, { kind: 'ok' }>): string {
  return asked.kind === 'failed' ? asked.sentence : asked.problems.map(({ sentence }) => sentence).join(' ');
}

/** A callback for each event; payloads arrive checked. */
export type EventHandlers = { readonly [E in EventName]: (payload: EventPayload<E>) => void };

function deliver<E extends EventName>(handlers: EventHandlers, event: E, payload: unknown): void {
  const parsed = events[event].safeParse(payload);
  if (parsed.success) handlers[event](parsed.data as EventPayload<E>);
}

/** Follows what the program pushes; returns a function that ends it. */
export function followEvents(handlers: EventHandlers, onConnected: (isConnected: boolean) => void): () => void {
  return connected().followEvents((event, payload) => deliver(handlers, event, payload), onConnected);
}

/** Follows the desktop menu; never called in a browser. Returns a function that ends it. */
export function followCommands(callback: (command: MenuCommand) => void): () => void {
  return connected().followCommands(callback);
}

/** Saves a file where the user says (desktop), or downloads it (browser). */
export async function saveFile(file: ExportedFile): Promise<Saved> {
  try {
    return await connected().saveFile(file);
  } catch {
    return { kind: 'failed', sentence: `“${file.fileName}” could not be saved.` };
  }
}

/** Lets the user pick a plan file and reads it. */
export async function openFile(): Promise<Opened> {
  try {
    return await connected().openFile();
  } catch {
    return { kind: 'failed', sentence: 'The file could not be read.' };
  }
}
