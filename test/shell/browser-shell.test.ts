import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TOKEN_HEADER } from '../../shared/browser-protocol.ts';

const root = join(import.meta.dirname, '../..');
const started: ChildProcess[] = [];
let folder: string;
let dataFolder: string;

/** An app folder that runs the sources, on a page of its own. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanewise-shell-'));
  dataFolder = join(folder, 'data');
  for (const name of ['main', 'shared', 'resources', 'node_modules', 'package.json']) {
    symlinkSync(join(root, name), join(folder, name));
  }
  mkdirSync(join(folder, 'out/renderer'), { recursive: true });
  writeFileSync(join(folder, 'out/renderer/index.html'), '<!doctype html>');
});

afterEach(async () => {
  for (const shell of started.splice(0)) {
    if (shell.exitCode !== null || shell.signalCode !== null) continue;
    shell.kill('SIGKILL');
    await once(shell, 'exit');
  }
  rmSync(folder, { recursive: true });
});

type Started = { readonly shell: ChildProcess; readonly output: () => string; readonly errors: () => string };

function startShell(): Started {
  const shell = spawn(
    process.execPath,
    ['--preserve-symlinks', '--preserve-symlinks-main', join(folder, 'main/web/browser-shell.ts')],
    {
      env: { ...process.env, LANEWISE_DATA: dataFolder, LANEWISE_NO_OPEN: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  started.push(shell);
  let output = '';
  let errors = '';
  shell.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  shell.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  return { shell, output: () => output, errors: () => errors };
}

/** Waits for the printed address, opens the session there and gives a way to ask. */
async function openShell(): Promise<{
  shell: ChildProcess;
  ask: (channel: string, input: unknown) => Promise<unknown>;
}> {
  const { shell, output, errors } = startShell();
  const urlLine = /^Lanewise is open at (http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]{43})$/m;
  await expect.poll(() => urlLine.test(output()) || errors(), { timeout: 60_000 }).toBe(true);
  const url = new URL(urlLine.exec(output())?.[1] ?? '');
  const code = new URLSearchParams(url.hash.slice(1)).get('code');
  const headers = { origin: url.origin, 'content-type': 'application/json' };
  const post = (path: string, more: Record<string, string>, body: unknown): Promise<Response> =>
    fetch(`${url.origin}${path}`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) });
  const opened = await post('/session', {}, { code });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { token } = (await opened.json()) as { token: string };
  return {
    shell,
    ask: async (channel, input) => (await post(`/api/${channel}`, { cookie, [TOKEN_HEADER]: token }, input)).json(),
  };
}

describe('the browser shell as a process', () => {
  test('prints its address, shows the sample on first run and ends when told to', async () => {
    const { shell, ask } = await openShell();
    expect(await ask('plans/list', {})).toMatchObject({ kind: 'ok', output: [{ planId: 'sample' }] });
    expect(await ask('app/info', {})).toMatchObject({ output: { shell: 'browser', dataFolder, readOnlyReason: null } });
    shell.kill('SIGTERM');
    expect(await once(shell, 'exit')).toEqual([0, null]);
  });

  test('a second one on the same data can read and says why it cannot write', async () => {
    await openShell();
    const second = await openShell();
    const info = (await second.ask('app/info', {})) as { output: { readOnlyReason: string } };
    expect(info.output.readOnlyReason).toMatch(/\.$/);
    expect(await second.ask('plans/list', {})).toMatchObject({ kind: 'ok', output: [{ planId: 'sample' }] });
    const refusal = { kind: 'refused', problems: [{ sentence: info.output.readOnlyReason }] };
    expect(await second.ask('plans/create', { name: 'Mine' })).toMatchObject(refusal);
    const solve = {
      planId: 'sample',
      scenarioId: 'base',
      kind: 'optimise',
      settings: { timeLimitSeconds: 1, gapGoal: 0 },
    };
    expect(await second.ask('solve/start', solve)).toMatchObject(refusal);
  });

  test('on damaged data it says so in a sentence, leaves the data alone and ends', async () => {
    mkdirSync(dataFolder);
    const damaged = 'not a database, and long enough to be read as one '.repeat(20);
    writeFileSync(join(dataFolder, 'lanewise.db'), damaged);
    const { shell, output, errors } = startShell();
    expect(await once(shell, 'close')).toEqual([1, null]);
    expect(output()).toBe('');
    expect(errors()).toContain('lanewise.db');
    expect(errors()).not.toMatch(/^\s+at /m);
    expect(readFileSync(join(dataFolder, 'lanewise.db'), 'utf8')).toBe(damaged);
  });
});
