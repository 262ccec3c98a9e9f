import { resolve } from 'node:path';

/** The absolute path of the folder that holds package.json. */
export const projectRoot = resolve(import.meta.dirname, '../..');
