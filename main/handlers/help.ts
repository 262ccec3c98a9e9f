import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ChannelOutput } from '../../shared/contract.ts';
import type { Services } from './services.ts';

const ENDING = '.md';

/** The pages of the help, in the order of their file names; a page's title is its first heading. */
export async function listHelpPages({ resourcesFolder }: Services): Promise<ChannelOutput<'help/list'>> {
  const folder = join(resourcesFolder, 'help');
  const fileNames = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).toSorted();
  return Promise.all(
    fileNames.map(async (fileName) => {
      const markdown = await readFile(join(folder, fileName), 'utf8');
      const pageId = basename(fileName, ENDING);
      return { pageId, title: /^# (.+)$/m.exec(markdown)?.[1]?.trim() ?? pageId, markdown };
    }),
  );
}
