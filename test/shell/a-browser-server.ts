import { TOKEN_HEADER } from '../../shared/browser-protocol.ts';
import type { Answer } from '../../shared/contract.ts';
import { createEventStreams, type EventStreams } from '../../main/web/event-streams.ts';
import { startBrowserServer } from '../../main/web/browser-server.ts';
import type { PageFile } from '../../main/page/page-files.ts';
import { type RawReply, sendRequest } from './send-request.ts';

/** A browser shell on a page of two files, that answers every question with what was asked. */
export type TestServer = {
  readonly port: number;
  readonly launchCode: string;
  readonly streams: EventStreams;
  readonly close: () => Promise<void>;
  /** What reached the app. */
  readonly asked: readonly { readonly channel: string; readonly payload: unknown }[];
  /** Headers of the page itself: everything but the session. */
  readonly pageHeaders: Readonly<Record<string, string>>;
  /** Posts as the page does, with these headers instead where named; '' leaves a header out. */
  readonly post: (path: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<RawReply>;
};

const text = (content: string, mediaType: string): PageFile => ({
  content: Uint8Array.from(Buffer.from(content)),
  mediaType,
});

/** Starts it; `close` ends it. */
export async function aBrowserServer(): Promise<TestServer> {
  const asked: { channel: string; payload: unknown }[] = [];
  const page = text('<!doctype html>', 'text/html; charset=utf-8');
  const streams = createEventStreams();
  const server = await startBrowserServer({
    streams,
    files: new Map([
      ['/', page],
      ['/index.html', page],
      ['/assets/page.js', text('export {};', 'text/javascript; charset=utf-8')],
    ]),
    answer(channel, payload): Promise<Answer> {
      asked.push({ channel, payload });
      return Promise.resolve({ kind: 'ok', output: 'answered' });
    },
  });
  const url = new URL(server.launchUrl);
  const port = Number(url.port);
  const pageHeaders = { host: url.host, origin: url.origin, 'content-type': 'application/json' };
  return {
    port,
    launchCode: new URLSearchParams(url.hash.slice(1)).get('code') ?? '',
    streams,
    close: server.close,
    asked,
    pageHeaders,
    post(path, body, headers = {}) {
      const all = Object.entries({ ...pageHeaders, ...headers }).filter(([, value]) => value !== '');
      const json = typeof body === 'string' ? body : JSON.stringify(body);
      return sendRequest({ port, method: 'POST', path, headers: Object.fromEntries(all), body: json });
    },
  };
}

/** Opens the session and gives the headers that carry it. */
export async function openSession(server: TestServer): Promise<Record<string, string>> {
  const reply = await server.post('/session', { code: server.launchCode });
  const [cookie = ''] = String(reply.headers['set-cookie']).split(';');
  const { token } = JSON.parse(reply.body) as { token: string };
  return { cookie, [TOKEN_HEADER]: token };
}
