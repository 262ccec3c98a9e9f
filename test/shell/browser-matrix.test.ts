import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TOKEN_HEADER } from '../../shared/browser-protocol.ts';
import { aBrowserServer, openSession, type TestServer } from './a-browser-server.ts';
import { sendRequest } from './send-request.ts';

let server: TestServer;
let session: Record<string, string>;

beforeAll(async () => {
  server = await aBrowserServer();
  session = await openSession(server);
});

afterAll(() => server.close());

/** Each header as the page sends it first, then every way it can be wrong; '' leaves it out. */
function choices() {
  const { port } = server;
  const token = session[TOKEN_HEADER] ?? '';
  const cookie = session['cookie'] ?? '';
  const otherCharacter = token.startsWith('A') ? 'B' : 'A';
  return {
    hosts: [
      `127.0.0.1:${port}`,
      '',
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
      `localhost:${port}`,
      `[::1]:${port}`,
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
    ],
    origins: [
      `http://127.0.0.1:${port}`,
      '',
      'null',
      `https://127.0.0.1:${port}`,
      `http://localhost:${port}`,
      `http://127.0.0.1:${port + 1}`,
      `http://127.0.0.1:${port}.evil.example`,
      'http://evil.example',
    ],
    methods: ['POST', 'GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    tokens: [token, '', token.slice(0, -1), `${otherCharacter}${token.slice(1)}`, server.launchCode],
    cookies: [cookie, '', cookie.slice(0, -1), `${cookie}x`, cookie.replace(/=.*/, '='), `other=1; x${cookie}`],
  };
}

describe('of every Host × Origin × method × token × session', () => {
  test('only the page of this very shell is answered', async () => {
    const { hosts, origins, methods, tokens, cookies } = choices();
    const answered: string[] = [];
    const shared: string[] = [];
    let asked = 0;
    for (const host of hosts) {
      for (const origin of origins) {
        for (const method of methods) {
          const replies = await Promise.all(
            tokens.flatMap((token) =>
              cookies.map(async (cookie) => {
                const headers = Object.entries({
                  host,
                  origin,
                  cookie,
                  [TOKEN_HEADER]: token,
                  'content-type': 'application/json',
                }).filter(([, value]) => value !== '');
                const reply = await sendRequest({
                  port: server.port,
                  method,
                  path: '/api/plans/list',
                  headers: Object.fromEntries(headers),
                  ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{}' }),
                });
                return { cell: [host, origin, method, token, cookie].join(' | '), reply };
              }),
            ),
          );
          asked += replies.length;
          for (const { cell, reply } of replies) {
            if (reply.status === 200) answered.push(cell);
            if ('access-control-allow-origin' in reply.headers) shared.push(cell);
          }
        }
      }
    }
    const right = [hosts[0], origins[0], methods[0], tokens[0], cookies[0]].join(' | ');
    expect(asked).toBe(8 * 8 * 7 * 5 * 6);
    expect(answered).toEqual([right]);
    expect(shared).toEqual([]);
    expect(server.asked).toEqual([{ channel: 'plans/list', payload: {} }]);
  });

  test('the event stream opens to the page alone', async () => {
    const wrong: Record<string, string>[] = [
      { ...session, host: `localhost:${server.port}` },
      { ...session, origin: '' },
      { ...session, origin: 'null' },
      { ...session, cookie: '' },
      { ...session, [TOKEN_HEADER]: '' },
    ];
    for (const headers of wrong) {
      expect((await server.post('/events', {}, headers)).status).toBeGreaterThanOrEqual(400);
    }
  });

  test('a session resumes with the cookie from the page alone', async () => {
    const { cookie = '' } = session;
    expect((await server.post('/session/resume', {}, { cookie })).status).toBe(200);
    expect((await server.post('/session/resume', {}, { cookie: '' })).status).toBe(401);
    expect((await server.post('/session/resume', {}, { cookie, origin: 'null' })).status).toBe(403);
    expect((await server.post('/session/resume', {}, { cookie, host: 'evil.example' })).status).toBe(421);
  });
});
