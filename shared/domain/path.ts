import { RefusedInput } from './problem.ts';

/**
 * A place in a plan: keys of objects, and in lists the `id` of the element, or its position where elements have none.
 */
export type Path = readonly string[];

/** True when a place is another one or lies inside it. */
export function isPathWithin(inner: Path, outer: Path): boolean {
  return outer.length <= inner.length && outer.every((segment, index) => segment === inner[index]);
}

type Container = Record<string, unknown> | unknown[];

function refuse(path: Path, sentence: string): never {
  throw new RefusedInput([{ path: path.join('/'), sentence }]);
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** Position of a segment in a list: by id where the elements have ids, else by number; -1 when absent. */
function positionIn(list: readonly unknown[], segment: string): number {
  const byId = list.findIndex(
    (element) => isContainer(element) && !Array.isArray(element) && element['id'] === segment,
  );
  if (byId >= 0) return byId;
  const hasIds = list.some(
    (element) => isContainer(element) && !Array.isArray(element) && typeof element['id'] === 'string',
  );
  if (hasIds || !/^(0|[1-9]\d{0,6})$/.test(segment)) return -1;
  const position = Number(segment);
  return position < list.length ? position : -1;
}

function child(container: unknown, segment: string): { readonly found: boolean; readonly value: unknown } {
  if (Array.isArray(container)) {
    const position = positionIn(container, segment);
    return position < 0 ? { found: false, value: undefined } : { found: true, value: container[position] };
  }
  if (isContainer(container) && Object.hasOwn(container, segment)) {
    return { found: true, value: (container as Record<string, unknown>)[segment] };
  }
  return { found: false, value: undefined };
}

/** Reads the value at a place. Throws `RefusedInput` when there is no such place. */
export function readAt(root: unknown, path: Path): unknown {
  let here = root;
  for (const segment of path) {
    const next = child(here, segment);
    if (!next.found) refuse(path, `there is no “${segment}” here.`);
    here = next.value;
  }
  return here;
}

function replaceChild(container: unknown, segment: string, path: Path, replace: (old: unknown) => unknown): unknown {
  const { found, value } = child(container, segment);
  if (!found) refuse(path, `there is no “${segment}” here.`);
  if (Array.isArray(container)) {
    const position = positionIn(container, segment);
    return container.map((element: unknown, index) => (index === position ? replace(value) : element));
  }
  return { ...(container as Record<string, unknown>), [segment]: replace(value) };
}

function updateAt(root: unknown, path: Path, replace: (old: unknown) => unknown, from = 0): unknown {
  const segment = path[from];
  if (segment === undefined) return replace(root);
  return replaceChild(root, segment, path, (old) => updateAt(old, path, replace, from + 1));
}

/** A copy with the value at an existing place replaced; everything else is shared. */
export function replaceAt<T>(root: T, path: Path, value: unknown): T {
  return updateAt(root, path, () => value) as T;
}

/** A copy with an element put into the list at `path`, before position `position` (its length: at the end). */
export function insertAt<T>(root: T, path: Path, position: number, value: unknown): T {
  return updateAt(root, path, (old) => {
    if (!Array.isArray(old)) refuse(path, 'is not a list, so nothing can be added to it.');
    if (position < 0 || position > old.length) refuse(path, `has no position ${position}.`);
    return [...(old as unknown[]).slice(0, position), value, ...(old as unknown[]).slice(position)];
  }) as T;
}

/** A copy without the element at a place of a list. Also tells its position and value, so that it can be put back. */
export function removeAt<T>(
  root: T,
  path: Path,
): { readonly root: T; readonly position: number; readonly value: unknown } {
  const last = path.at(-1);
  if (last === undefined) refuse(path, 'the whole cannot be removed.');
  const listPath = path.slice(0, -1);
  const list = readAt(root, listPath);
  const position = Array.isArray(list) ? positionIn(list, last) : -1;
  if (!Array.isArray(list) || position < 0) refuse(path, `there is no “${last}” in a list here.`);
  return {
    root: updateAt(root, listPath, () => (list as unknown[]).filter((_, index) => index !== position)) as T,
    position,
    value: (list as unknown[])[position],
  };
}
