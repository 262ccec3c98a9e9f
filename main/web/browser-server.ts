import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CODE_KEY } from '../../shared/browser-protocol.ts';
import { pageHeaders } from '../page/page-headers.ts';
import { answerRequest, type Gate } from './browser-routes.ts';
import { Refusal } from './refusal.ts';
import { createSession } from './session.ts';

/** A browser shell that listens. `launchUrl` opens its session, once. */
export type BrowserServer = { readonly launchUrl: string; readonly close: () => Promise<void> };

/** Listens on a random port of 127.0.0.1, where only this machine can reach it. */
export async function startBrowserServer(served: Pick<Gate, 'files' | 'answer' | 'streams'>): Promise<BrowserServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const gate: Gate = { ...served, host, origin, session: createSession(`lanewise-${port}`) };
  server.on('request', (request, response) => {
    answerRequest(gate, request, response).catch((error: unknown) => refuse(request, response, error));
  });
  return {
    launchUrl: `${origin}/#${CODE_KEY}=${gate.session.launchCode}`,
    async close() {
      served.streams.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const refusal = error instanceof Refusal ? error : new Refusal(500, 'Something in Lanewise broke.');
  if (refusal !== error) console.error('A request broke:', error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  // What is left of the request is not read, so the connection cannot carry another one.
  const headers = { ...pageHeaders, 'content-type': 'application/json; charset=utf-8', connection: 'close' };
  response.writeHead(refusal.status, headers).end(JSON.stringify({ sentence: refusal.message }));
  request.resume();
}
