import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { ExportedFile } from '../../shared/contract.ts';
import type { DesktopOutput } from '../../shared/desktop-contract.ts';
import { readPlanBytes } from './read-plan-bytes.ts';

/** Asks where to save a file and writes it there: whole, or not at all. */
export async function saveExportedFile(
  window: BrowserWindow,
  file: ExportedFile,
): Promise<DesktopOutput<'desktop/save-file'>> {
  const fileName = basename(file.fileName.replaceAll('\\', '/'));
  const extension = extname(fileName).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), fileName),
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  if (canceled || filePath === '') return { kind: 'cancelled' };
  const part = `${filePath}.part`;
  try {
    await writeFile(part, Buffer.from(file.base64, 'base64'));
    await rename(part, filePath);
    return { kind: 'saved', fileName: basename(filePath) };
  } catch (error) {
    await rm(part, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', sentence: `${basename(filePath)} could not be written (${reason}).` };
  }
}

/** Asks for a plan file and reads it. */
export async function openPlanFile(window: BrowserWindow): Promise<DesktopOutput<'desktop/open-file'>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: 'Lanewise plan', extensions: ['lanewise', 'json'] }],
  });
  const [filePath] = filePaths;
  if (canceled || filePath === undefined) return { kind: 'cancelled' };
  const read = await readPlanBytes(filePath);
  return read.kind === 'failed'
    ? read
    : { kind: 'opened', fileName: basename(filePath), base64: read.bytes.toString('base64') };
}
