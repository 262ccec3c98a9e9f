import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listHelpPages } from '../../main/handlers/help.ts';
import { contract } from '../../shared/contract.ts';
import { someServices } from './some-services.ts';

test('the pages come in the order of their names, titled by their first heading', async () => {
  const resourcesFolder = mkdtempSync(join(tmpdir(), 'lanewise-help-'));
  onTestFinished(() => rmSync(resourcesFolder, { recursive: true }));
  mkdirSync(join(resourcesFolder, 'help'));
  writeFileSync(join(resourcesFolder, 'help/second.md'), 'No heading.\n');
  writeFileSync(join(resourcesFolder, 'help/first.md'), '# How to begin \n\n# Later\n');
  writeFileSync(join(resourcesFolder, 'help/picture.svg'), '<svg/>');
  expect(await listHelpPages({ ...someServices(), resourcesFolder })).toEqual([
    { pageId: 'first', title: 'How to begin', markdown: '# How to begin \n\n# Later\n' },
    { pageId: 'second', title: 'second', markdown: 'No heading.\n' },
  ]);
});

test('the help that is shipped fits the contract and is titled', async () => {
  const pages = contract['help/list'].output.parse(await listHelpPages(someServices()));
  expect(pages.length).toBeGreaterThan(0);
  for (const page of pages) expect(page.markdown).toContain(`# ${page.title}`);
});
