import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { parseSync, Visitor } from 'vite';

/** One import: the file it stands in and what it names, both as paths from the root where they are files of ours. */
export interface Import {
  readonly file: string;
  readonly target: string;
}

/**
 * Lists what a file imports: statically, dynamically, as a type, or through require and its resolve.
 *
 * `root` is the folder that `file` is relative to. Throws where the file cannot be parsed or names a module only at
 * run time, because neither can be checked; only tests may name a module at run time, such as a built bundle.
 */
export function readImports(root: string, file: string): readonly Import[] {
  const { program, errors } = parseSync(file, readFileSync(posix.join(root, file), 'utf8'), { sourceType: 'module' });
  const firstError = errors[0];
  if (firstError !== undefined) throw new Error(`${file} cannot be parsed: ${firstError.message}`);

  const specifiers: string[] = [];
  const note = (node: { type: string; value?: unknown } | null | undefined): void => {
    if (node?.type === 'Literal' && typeof node.value === 'string') specifiers.push(node.value);
    else if (node && !file.startsWith('test/'))
      throw new Error(`${file} imports a module whose name is known only at run time: write the name out.`);
  };
  new Visitor({
    ImportDeclaration: (node) => note(node.source),
    ExportAllDeclaration: (node) => note(node.source),
    ExportNamedDeclaration: (node) => note(node.source),
    ImportExpression: (node) => note(node.source),
    TSImportType: (node) => note(node.source),
    CallExpression: (node) => {
      if (isRequire(node.callee)) note(node.arguments[0]);
    },
  }).visit(program);
  return specifiers.map((specifier) => ({ file, target: resolveTarget(file, specifier) }));
}

function isRequire(callee: { type: string }): boolean {
  const named = callee as { name?: string; object?: { type: string }; property?: { name?: string } };
  if (callee.type === 'Identifier') return named.name === 'require';
  return (
    callee.type === 'MemberExpression' &&
    named.property?.name === 'resolve' &&
    named.object !== undefined &&
    isRequire(named.object)
  );
}

function resolveTarget(file: string, specifier: string): string {
  const [path = specifier] = specifier.split('?');
  return path.startsWith('.') ? posix.join(posix.dirname(file), path) : path;
}
