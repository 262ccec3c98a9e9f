import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { allowed, canaries } from './canaries.ts';
import { findViolations } from './find-violations.ts';
import { doors, importRules } from './rules.ts';

test('every file keeps the rules of the house', () => {
  const root = resolve(import.meta.dirname, '../..');
  const files = globSync('{main,renderer,shared,test}/**/*.{ts,tsx,css}', { cwd: root });
  const violations = files.map((path) => path.split(sep).join('/')).flatMap((file) => findViolations(root, file));
  expect(files.length).toBeGreaterThan(0);
  expect(violations).toEqual([]);
});

describe('the rules catch what they are there for', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lanewise-architecture-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function check(file: string, source: string): readonly string[] {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), source);
    try {
      return findViolations(folder, file);
    } catch (error) {
      return [String(error)];
    }
  }

  test.each(canaries)('$file: $caughtBy', ({ file, source, caughtBy }) => {
    expect(check(file, source).join('\n')).toContain(caughtBy);
  });

  test.each(allowed)('$file is allowed', ({ file, source }) => {
    expect(check(file, source)).toEqual([]);
  });

  test('no rule is without a canary', () => {
    const sentences = canaries.flatMap(({ file, source }) => check(file, source)).join('\n');
    const silent = [...importRules, ...doors].filter((rule) => !sentences.includes(rule.instead));
    expect(silent).toEqual([]);
  });
});
