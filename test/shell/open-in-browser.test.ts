import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openInBrowser } from '../../main/web/open-in-browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanewise-open-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test.skipIf(process.platform === 'win32')('the address goes to the opener as one argument, whole', async () => {
  const seen = join(folder, 'seen');
  const opener = join(folder, 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > '${seen}.part' && mv '${seen}.part' '${seen}'\n`);
  chmodSync(opener, 0o755);
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env['PATH'] ?? ''}`);
  openInBrowser('http://127.0.0.1:1/#code=a;b&c', 'linux');
  await expect.poll(() => existsSync(seen), { timeout: 30_000 }).toBe(true);
  expect(readFileSync(seen, 'utf8')).toBe('1\nhttp://127.0.0.1:1/#code=a;b&c\n');
});

test('a machine without an opener goes on', async () => {
  vi.stubEnv('PATH', folder);
  openInBrowser('http://127.0.0.1:1/', 'linux');
  // The failure to start arrives in a later turn; unhandled, it would fail this test.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(existsSync(join(folder, 'seen'))).toBe(false);
});
