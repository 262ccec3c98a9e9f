import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { browserPaths, sessionReplySchema, sessionRequestSchema, TOKEN_HEADER } from '../../shared/browser-protocol.ts';
import { type Answer, answerSchema, type Channel, isChannel, LARGEST_IMPORT_BYTES } from '../../shared/contract.ts';
import { parseWith } from '../../shared/domain/parse.ts';
import type { PageFile } from '../page/page-files.ts';
import { pageHeaders } from '../page/page-headers.ts';
import type { EventStreams } from './event-streams.ts';
import { readJsonBody } from './read-json-body.ts';
import { Refusal } from './refusal.ts';
import type { Session } from './session.ts';

const LARGEST_SESSION_BYTES = 1024;
const LARGEST_QUESTION_BYTES = 16 * 1024 * 1024;
/** A file travels as base64, inside a little JSON. */
const LARGEST_IMPORT_QUESTION_BYTES = Math.ceil(LARGEST_IMPORT_BYTES / 3) * 4 + 4096;

/** What the routes of a browser shell need: what they serve, and whom. */
export type Gate = {
  /** Exactly what a request's Host and Origin must be. */
  readonly host: string;
  readonly origin: string;
  readonly session: Session;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly answer: (channel: Channel, payload: unknown) => Promise<Answer>;
  readonly streams: EventStreams;
};

type Route = (gate: Gate, request: IncomingMessage, response: ServerResponse) => Promise<void>;

const routes: ReadonlyMap<string, Route> = new Map([
  [browserPaths.session, openSession],
  [browserPaths.resume, resumeSession],
  [browserPaths.events, streamEvents],
]);

/**
 * Answers one request. Host and Origin are checked before anything is looked up: a request to another name (a rebound
 * one) or from another page learns nothing about what is here. Throws `Refusal`.
 */
export async function answerRequest(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { headers, method, url = '' } = request;
  if (headers.host !== gate.host) throw new Refusal(421, `Lanewise answers to ${gate.host} alone.`);
  // A browser leaves the origin out when a page gets its own files, and never when it posts.
  if (headers.origin !== gate.origin && !(headers.origin === undefined && method === 'GET')) {
    throw new Refusal(403, 'Lanewise answers to its own page alone.');
  }
  const file = gate.files.get(url);
  if (file !== undefined) {
    refuseOtherMethods(method, 'GET');
    return send(response, file.mediaType, file.content);
  }
  const route = routes.get(url) ?? (url.startsWith(browserPaths.api) ? answerQuestion : undefined);
  if (route === undefined) throw new Refusal(404, 'There is nothing here.');
  refuseOtherMethods(method, 'POST');
  return route(gate, request, response);
}

function refuseOtherMethods(method: string | undefined, wanted: string): void {
  if (method !== wanted) throw new Refusal(405, `Only ${wanted} is answered here.`);
}

async function openSession(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = parseWith(sessionRequestSchema, await readJsonBody(request, LARGEST_SESSION_BYTES));
  if (!body.ok) throw new Refusal(400, 'Send the launch code.');
  if (!gate.session.open(body.value.code)) {
    throw new Refusal(401, 'This address was used before, or is of an earlier start: start Lanewise again.');
  }
  response.setHeader('set-cookie', gate.session.cookie);
  return sendJson(response, sessionReplySchema, { token: gate.session.token });
}

async function resumeSession(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await readJsonBody(request, LARGEST_SESSION_BYTES);
  if (!gate.session.hasCookie(request.headers.cookie))
    throw new Refusal(401, 'There is no session: start Lanewise again.');
  return sendJson(response, sessionReplySchema, { token: gate.session.token });
}

function refuseWithoutSession(gate: Gate, request: IncomingMessage): void {
  const token = request.headers[TOKEN_HEADER];
  const hasToken = gate.session.hasToken(typeof token === 'string' ? token : undefined);
  if (!hasToken || !gate.session.hasCookie(request.headers.cookie)) {
    throw new Refusal(401, 'There is no session: open the address Lanewise printed when it started.');
  }
}

async function streamEvents(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  refuseWithoutSession(gate, request);
  await readJsonBody(request, LARGEST_SESSION_BYTES);
  response.writeHead(200, { ...pageHeaders, 'content-type': 'application/x-ndjson; charset=utf-8' });
  gate.streams.add(response);
}

async function answerQuestion(gate: Gate, request: IncomingMessage, response: ServerResponse): Promise<void> {
  refuseWithoutSession(gate, request);
  const channel = (request.url ?? '').slice(browserPaths.api.length);
  if (!isChannel(channel)) throw new Refusal(404, 'Lanewise does not know this question.');
  const largest = channel === 'plans/import' ? LARGEST_IMPORT_QUESTION_BYTES : LARGEST_QUESTION_BYTES;
  return sendJson(response, answerSchema, await gate.answer(channel, await readJsonBody(request, largest)));
}

function sendJson<T>(response: ServerResponse, schema: z.ZodType<T>, value: T): void {
  send(response, 'application/json; charset=utf-8', JSON.stringify(schema.parse(value)));
}

function send(response: ServerResponse, mediaType: string, content: string | Uint8Array): void {
  response.writeHead(200, { ...pageHeaders, 'content-type': mediaType }).end(content);
}
