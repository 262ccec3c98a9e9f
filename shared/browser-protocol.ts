import { z } from 'zod';
import { type EventName, events } from './events.ts';

/**
 * How a page in a browser reaches the browser shell. Everything is same-origin on `http://127.0.0.1:PORT`.
 *
 * 1. The shell prints and opens `http://127.0.0.1:PORT/#code=CODE`. The fragment never travels over the wire.
 * 2. The page removes the fragment and swaps the code, once, for a session:
 *    `POST /session` with `{"code": CODE}` gives `{"token": TOKEN}` and an HttpOnly, SameSite=Strict cookie.
 * 3. After a reload, or in a second tab, there is no code: `POST /session/resume` with `{}` gives `{"token": TOKEN}`
 *    to whoever has the cookie.
 * 4. A question: `POST /api/plans/list` with the channel's input as JSON and the token in the header
 *    `x-lanewise-token` gives an `Answer` (status 200, also where the answer is “refused” or “failed”).
 * 5. Events: `POST /events` with `{}` and the same header gives a stream that stays open
 *    (`application/x-ndjson`): one JSON object `{"event": NAME, "payload": …}` per line. Empty lines are heartbeats.
 *
 * Every POST carries `content-type: application/json`. Any status but 200 comes with `{"sentence": TEXT}`;
 * 401 means that there is no session: the page was opened without a code, or the shell was started anew.
 */
export const browserPaths = {
  session: '/session',
  resume: '/session/resume',
  events: '/events',
  /** Followed by a channel of the contract. */
  api: '/api/',
} as const;

/** The header that carries the token, beside the cookie. */
export const TOKEN_HEADER = 'x-lanewise-token';

/** The key of the launch code in the URL's fragment. */
export const CODE_KEY = 'code';

export const sessionRequestSchema = z.strictObject({ code: z.string().min(1).max(200) });
export const sessionReplySchema = z.strictObject({ token: z.string().min(1) });

/** What every status but 200 comes with. */
export const refusalSchema = z.strictObject({ sentence: z.string() });

const eventNames = Object.keys(events) as [EventName, ...EventName[]];

/** One line of the event stream; `payload` is still to be parsed with the event's own schema. */
export const eventLineSchema = z.strictObject({ event: z.enum(eventNames), payload: z.unknown() });
