import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A running browser shell. */
export type BrowserShell = {
  /** The address with the launch code in it, good for one page. */
  readonly launchUrl: string;
  readonly origin: string;
  /** Ends it as Ctrl+C would and waits until its files are closed. */
  readonly end: () => Promise<void>;
};

const script = join(import.meta.dirname, '../../out/main/browser-shell.js');
const OPEN_LINE = /^Lanewise is open at (\S+)$/;

/** Starts the built browser shell on a data folder. Rejects with what it wrote when it ends before it is open. */
export async function startBrowserShell(dataFolder: string): Promise<BrowserShell> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, LANEWISE_DATA: dataFolder, LANEWISE_NO_OPEN: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let written = '';
  child.stderr.on('data', (chunk: Buffer) => {
    written += chunk.toString('utf8');
  });
  const opened = (async (): Promise<string> => {
    for await (const line of createInterface(child.stdout)) {
      const url = OPEN_LINE.exec(line)?.[1];
      if (url !== undefined) return url;
    }
    throw new Error(`The browser shell ended before it was open: ${written || 'it wrote nothing'}`);
  })();
  const launchUrl = await opened;
  child.stdout.resume();
  return {
    launchUrl,
    origin: new URL(launchUrl).origin,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
