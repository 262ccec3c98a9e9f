import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a process ends once its parent is gone, even when that was killed', async () => {
  const program = join(import.meta.dirname, 'programs/outlived-by-parent.ts');
  const parentScript = `require('node:child_process').spawn(process.execPath, [${JSON.stringify(program)}], { stdio: 'inherit' })`;
  const parent = spawn(process.execPath, ['-e', parentScript], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = Promise.withResolvers<void>();
  let output = '';
  parent.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    if (output.includes('Watching.')) parent.kill('SIGKILL');
  });
  // Closes once the child, which has the same output, has ended as well.
  parent.on('close', ended.resolve);
  await ended.promise;
  expect(output).toBe('Watching.\nThe parent is gone.\n');
});
