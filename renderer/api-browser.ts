import type { z } from 'zod';
import {
  browserPaths,
  CODE_KEY,
  eventLineSchema,
  refusalSchema,
  sessionReplySchema,
  TOKEN_HEADER,
} from '../shared/browser-protocol.ts';
import { type ExportedFile, LARGEST_IMPORT_BYTES } from '../shared/contract.ts';
import type { EventName } from '../shared/events.ts';
import { bytesOfBase64, readAsBase64 } from './ui/file/base64.ts';
import { pickFile } from './ui/file/pick-file.ts';
import type { Bridge, Opened } from './bridge.ts';

const RECONNECT_AFTER_MS = 1_000;

/** Said when the program behind the page is gone or does not know the page any more. */
export const GONE_SENTENCE =
  'Lanewise does not answer any more: the program behind this page has ended. Start it again and use the page it opens.';

async function post(path: string, body: unknown, token: string | null): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { [TOKEN_HEADER]: token }) },
    body: JSON.stringify(body),
  });
}

async function parseBody<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  if (response.ok) return schema.parse(await response.json());
  const refusal = refusalSchema.safeParse(await response.json().catch(() => null));
  throw new Error(refusal.success ? refusal.data.sentence : GONE_SENTENCE);
}

/** Takes the launch code out of the address, so that it is neither shown nor kept in the history. */
function takeLaunchCode(): string | null {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  const code = fragment.get(CODE_KEY);
  if (code !== null) window.history.replaceState(null, '', window.location.pathname);
  return code;
}

async function openSession(): Promise<string> {
  const code = takeLaunchCode();
  const response =
    code === null ? await post(browserPaths.resume, {}, null) : await post(browserPaths.session, { code }, null);
  return (await parseBody(response, sessionReplySchema)).token;
}

async function readEventLines(response: Response, onLine: (line: string) => void): Promise<void> {
  if (!response.ok || response.body === null) throw new Error(GONE_SENTENCE);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') onLine(line);
  }
}

function followEvents(
  token: string,
  callback: (event: EventName, payload: unknown) => void,
  onConnected: (isConnected: boolean) => void,
): () => void {
  let isEnded = false;
  const abort = new AbortController();
  const follow = async (): Promise<void> => {
    while (!isEnded) {
      try {
        const response = await fetch(browserPaths.events, {
          method: 'POST',
          headers: { 'content-type': 'application/json', [TOKEN_HEADER]: token },
          body: '{}',
          signal: abort.signal,
        });
        onConnected(response.ok);
        await readEventLines(response, (line) => {
          const parsed = eventLineSchema.safeParse(JSON.parse(line));
          if (parsed.success) callback(parsed.data.event, parsed.data.payload);
        });
      } catch {
        if (!isEnded) onConnected(false);
      }
      if (!isEnded) await new Promise((resolve) => setTimeout(resolve, RECONNECT_AFTER_MS));
    }
  };
  void follow();
  return () => {
    isEnded = true;
    abort.abort();
  };
}

function download(file: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([bytesOfBase64(file.base64)], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function openPickedFile(): Promise<Opened> {
  const file = await pickFile('.json,.lanewise,application/json');
  if (file === null) return { kind: 'cancelled' };
  if (file.size > LARGEST_IMPORT_BYTES) {
    return { kind: 'failed', sentence: `“${file.name}” is larger than 64 MiB, more than any plan file.` };
  }
  return { kind: 'opened', fileName: file.name, base64: await readAsBase64(file) };
}

/** Reaches the program through the browser shell's loopback server. Rejects with a sentence when there is no session. */
export async function connectBrowser(): Promise<Bridge> {
  const token = await openSession();
  return {
    ask: async (channel, payload) => {
      const response = await post(`${browserPaths.api}${channel}`, payload, token);
      if (response.ok) return response.json() as Promise<unknown>;
      const refusal = refusalSchema.safeParse(await response.json().catch(() => null));
      return { kind: 'failed', sentence: refusal.success ? refusal.data.sentence : GONE_SENTENCE };
    },
    followEvents: (callback, onConnected) => followEvents(token, callback, onConnected),
    followCommands: () => () => undefined,
    saveFile: (file) => {
      download(file);
      return Promise.resolve({ kind: 'saved', fileName: file.fileName });
    },
    openFile: openPickedFile,
  };
}
