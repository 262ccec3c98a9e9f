import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../main/cli/commands.ts';
import { runCli, spawnCli } from './run-cli.ts';

const root = join(import.meta.dirname, '../..');

describe('help', () => {
  it('tells the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await spawnCli(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('lists every command', async () => {
    const { exitCode, stdout } = await runCli(['--help']);
    expect(exitCode).toBe(0);
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'));
  });

  it('tells every option of a command', async () => {
    const { exitCode, stdout } = await runCli(['optimise', '--help']);
    expect(exitCode).toBe(0);
    for (const option of ['--scenario ID', '--time-limit SECONDS', '--gap SHARE', '--out FILE', '--series']) {
      expect(stdout).toContain(option);
    }
  });

  it('names every command and option on its help page', () => {
    const page = readFileSync(join(root, 'resources/help/command-line.md'), 'utf8');
    for (const { name, options } of commands) {
      expect(page).toContain(`lanewise ${name}`);
      for (const option of Object.keys(options)) expect(page).toContain(`--${option}`);
    }
  });
});

describe('a wrong command line', () => {
  it.each([
    [['fly'], 'fly', /is no command; the commands are check, optimise/],
    [['check'], 'PLAN', /is missing: a plan file/],
    [['check', 'a', 'b'], 'b', /one argument too many/],
    [['check', 'a', '--loud'], '--loud', /is no option of “check”/],
    [['optimise', 'a', '--gap'], '--gap', /needs a value: --gap SHARE/],
    [['optimise', 'a', '--gap', '1', '--gap', '2'], '--gap', /given twice/],
    [['optimise', 'a', '--series=yes'], '--series', /takes no value/],
    [['optimise', 'a', '--gap', 'little'], '--gap', /“little” does not fit/],
    [['optimise', 'a', '--gap', '1.5'], '--gap', /“1.5” does not fit/],
    [['optimise', 'a', '--gap', 'Infinity'], '--gap', /“Infinity” does not fit/],
    [['optimise', 'a', '--time-limit', '0'], '--time-limit', /“0” does not fit/],
    [['optimise', 'a', '--time-limit', '0x10'], '--time-limit', /“0x10” does not fit/],
    [['optimise', 'a', '--out', '/nowhere/at/all/result.json'], '--out', /cannot be written \(ENOENT\)/],
    [['optimise', 'a', '--out', '.'], '--out', /is a folder: name a file/],
    [['export', 'a'], 'export', /name what to write/],
    [['export', 'a', '--xlsx', '/nowhere/at/all/x.xlsx'], '--xlsx', /cannot be written/],
    [['optimise', 'a', '--__proto__', 'x'], '--__proto__', /is no option/],
  ])('%j is refused with its place and a sentence', async (words, path, sentence) => {
    const { exitCode, stdout, stderr } = await runCli(words);
    expect(exitCode).toBe(2);
    const { status, problems } = JSON.parse(stdout) as {
      status: string;
      problems: { path: string; sentence: string }[];
    };
    expect(status).toBe('refused');
    expect(problems[0]?.path).toBe(path);
    expect(problems[0]?.sentence).toMatch(sentence);
    expect(stderr).toContain(`${path}: `);
  });

  it('without a command tells how to use it', async () => {
    const { exitCode, stdout, stderr } = await runCli([]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: lanewise <command>');
  });

  it('names every problem at once', async () => {
    const { exitCode, stdout } = await spawnCli(['optimise', '--loud', '--gap']);
    expect((JSON.parse(stdout) as { problems: unknown[] }).problems).toHaveLength(3);
    expect(exitCode).toBe(2);
  });
});
