import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aBrowserServer, openSession, type TestServer } from './a-browser-server.ts';
import { sendRequest } from './send-request.ts';

let server: TestServer;

beforeEach(async () => {
  server = await aBrowserServer();
});

afterEach(() => server.close());

function get(path: string, headers: Record<string, string> = {}) {
  const { host = '' } = server.pageHeaders;
  return sendRequest({ port: server.port, method: 'GET', path, headers: { host, ...headers } });
}

describe('the launch code', () => {
  test('opens one session with a cookie that scripts and other sites cannot use', async () => {
    const reply = await server.post('/session', { code: server.launchCode });
    expect(reply.status).toBe(200);
    expect(JSON.parse(reply.body)).toEqual({ token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(reply.headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^lanewise-${server.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
    ]);
  });

  test('works once', async () => {
    await openSession(server);
    const second = await server.post('/session', { code: server.launchCode });
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
  });

  test.each(['', 'wrong', 'x'.repeat(150)])(
    'a wrong one (%s) opens nothing, and the right one still does',
    async (code) => {
      expect((await server.post('/session', { code })).status).toBeGreaterThanOrEqual(400);
      expect((await server.post('/session', { code: server.launchCode })).status).toBe(200);
    },
  );

  test('does not work from another page', async () => {
    const reply = await server.post('/session', { code: server.launchCode }, { origin: 'http://evil.example' });
    expect(reply.status).toBe(403);
  });

  test('after a reload the cookie brings the same token back', async () => {
    const session = await openSession(server);
    const reply = await server.post('/session/resume', {}, { cookie: session['cookie'] ?? '' });
    expect(JSON.parse(reply.body)).toEqual({ token: session['x-lanewise-token'] });
  });
});

describe('the files of the page', () => {
  test('come with headers that let the page run its own files only', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(body).toBe('<!doctype html>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    const policy = String(headers['content-security-policy']).split('; ');
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
      "img-src 'self' data: blob:",
    ]) {
      expect(policy).toContain(rule);
    }
    expect((await get('/assets/page.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets//page.js',
    '/ASSETS/page.js',
    '/index.html?x',
    '/assets/',
    '//evil.example/',
    'http://evil.example/',
    '/assets/page.js\\..\\..\\package.json',
    '/constructor',
    '/__proto__',
  ])('%s is not one of them', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('are not given to another name or another page', async () => {
    expect((await get('/', { host: `localhost:${server.port}` })).status).toBe(421);
    expect((await get('/', { origin: 'http://evil.example' })).status).toBe(403);
  });
});

describe('a question', () => {
  test('reaches the app with its input', async () => {
    const session = await openSession(server);
    const reply = await server.post('/api/plans/open', { planId: 'a' }, session);
    expect(JSON.parse(reply.body)).toEqual({ kind: 'ok', output: 'answered' });
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(server.asked).toEqual([{ channel: 'plans/open', payload: { planId: 'a' } }]);
  });

  test.each(['/api/', '/api/plans', '/api/plans/list/', '/api/plans/list?x=1', '/api/toString', '/api/__proto__'])(
    '%s is none',
    async (path) => {
      expect((await server.post(path, {}, await openSession(server))).status).toBe(404);
    },
  );

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'is refused as “%s”',
    async (contentType) => {
      const session = await openSession(server);
      const reply = await server.post('/api/plans/list', '{}', { ...session, 'content-type': contentType });
      expect(reply.status).toBe(415);
    },
  );

  test('is refused when it is not JSON or not UTF-8', async () => {
    const session = await openSession(server);
    expect((await server.post('/api/plans/list', '{', session)).status).toBe(400);
    const { port, pageHeaders } = server;
    const body = Uint8Array.from([0x22, 0xff, 0x22]);
    const headers = { ...pageHeaders, ...session };
    expect((await sendRequest({ port, method: 'POST', path: '/api/plans/list', headers, body })).status).toBe(400);
  });

  test('is refused when it is too large, and the next one is answered', async () => {
    const session = await openSession(server);
    const reply = await server.post('/api/plans/list', `"${'x'.repeat(17 * 1024 * 1024)}"`, session);
    expect(reply.status).toBe(413);
    expect(JSON.parse(reply.body)).toEqual({ sentence: expect.stringContaining('larger than 16777216 bytes') });
    expect((await server.post('/api/plans/list', {}, session)).status).toBe(200);
  });

  test('a file to import may be larger', async () => {
    const session = await openSession(server);
    const reply = await server.post('/api/plans/import', `"${'x'.repeat(17 * 1024 * 1024)}"`, session);
    expect(reply.status).toBe(200);
  });
});

test('events reach every open stream, one a line', async () => {
  const session = await openSession(server);
  const { port, pageHeaders } = server;
  const replies = await Promise.all(
    [1, 2].map(() =>
      fetch(`http://127.0.0.1:${port}/events`, {
        method: 'POST',
        headers: { ...pageHeaders, ...session },
        body: '{}',
      }),
    ),
  );
  const readers = replies.map((reply) => reply.body?.pipeThrough(new TextDecoderStream()).getReader());
  for (const reader of readers) expect((await reader?.read())?.value).toBe('\n');
  server.streams.emit('plans/changed', { planId: 'a', revision: 2 });
  for (const reader of readers) {
    const line = (await reader?.read())?.value ?? '';
    expect(line.endsWith('\n')).toBe(true);
    expect(JSON.parse(line)).toEqual({ event: 'plans/changed', payload: { planId: 'a', revision: 2 } });
  }
  server.streams.close();
  for (const reader of readers) expect((await reader?.read())?.done).toBe(true);
});
