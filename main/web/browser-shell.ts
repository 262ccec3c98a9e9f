/**
 * The browser shell: the whole app behind a server on this machine alone, for machines without Electron.
 *
 * PROTOCOL: see `shared/browser-protocol.ts`; in short:
 * - opens `http://127.0.0.1:PORT/#code=CODE`, printed on a line `Lanewise is open at URL`;
 * - `POST /session {code}` gives `{token}` and the cookie, once; `POST /session/resume {}` gives `{token}` to the cookie;
 * - `POST /api/<channel>` with the input as JSON and the header `x-lanewise-token` gives an `Answer`;
 * - `POST /events {}` with the same header gives a stream of lines `{"event": NAME, "payload": …}`, empty lines between.
 */
export {};
