import { readFileSync } from 'node:fs';
import { basename, posix } from 'node:path';

import { readImports, type Import } from './read-imports.ts';
import { doors, emptyNames, importRules, maxLines } from './rules.ts';

/** Checks one file (a path from `root`) against every rule; returns a sentence for each one that it breaks. */
export function findViolations(root: string, file: string): readonly string[] {
  const ofShape = [...checkName(file), ...checkLength(root, file)];
  return /\.tsx?$/.test(file) ? [...ofShape, ...readImports(root, file).flatMap(checkImport)] : ofShape;
}

function checkImport({ file, target }: Import): readonly string[] {
  const broken = importRules
    .filter((rule) => rule.from.test(file) && !rule.except?.test(file) && rule.mayNotImport.test(target))
    .map((rule) => `${file} imports ${target}. ${rule.instead}`);
  const bypassed = doors
    .filter((door) => !file.startsWith('test/') && door.library.test(target) && !door.doors.test(file))
    .map((door) => `${file} imports ${door.name}. ${door.instead}`);
  return [...broken, ...bypassed, ...checkFeature(file, target)];
}

function checkFeature(file: string, target: string): readonly string[] {
  const own = featureOf(file);
  const other = featureOf(target);
  return own === undefined || other === undefined || own === other
    ? []
    : [
        `${file} imports ${target}. Features never import each other: move what both need to renderer/state, charts or ui.`,
      ];
}

function featureOf(path: string): string | undefined {
  return /^renderer\/features\/([^/]+)\//.exec(path)?.[1];
}

function checkName(file: string): readonly string[] {
  const stem = basename(file).replace(/(\.(test|spec|setup|d))?\.(tsx?|css)$/, '');
  const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem);
  if (!isKebab) return [`${file} is not named in kebab-case after what it exports.`];
  return emptyNames.includes(stem) ? [`${file} has a name that says nothing: name it after what it exports.`] : [];
}

function checkLength(root: string, file: string): readonly string[] {
  const lines = readFileSync(posix.join(root, file), 'utf8').trimEnd().split('\n').length;
  return lines > maxLines ? [`${file} has ${lines} lines, more than ${maxLines}: split it by purpose.`] : [];
}
