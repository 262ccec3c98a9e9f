import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPageFiles } from '../../main/page/page-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanewise-page-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('every file of a known kind has its exact path, and the page is the root', () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), 'page');
  writeFileSync(join(folder, 'assets/a.js'), 'script');
  writeFileSync(join(folder, 'assets/a.js.map'), 'map');
  writeFileSync(join(folder, 'notes.txt'), 'notes');
  const files = readPageFiles(folder);
  expect([...files.keys()].toSorted()).toEqual(['/', '/assets/a.js', '/index.html']);
  expect(files.get('/')).toEqual(files.get('/index.html'));
  expect(files.get('/assets/a.js')?.mediaType).toBe('text/javascript; charset=utf-8');
});

test('a folder without a page is refused with a sentence', () => {
  expect(() => readPageFiles(folder)).toThrow(`There is no index.html in ${folder}: build the app first.`);
});
