import type { z } from 'zod';
import { joinPath, type Problem, RefusedInput } from './problem.ts';

/** A checked value, or everything that is wrong with the input. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function pathWithIds(input: unknown, path: readonly PropertyKey[]): string {
  const segments: string[] = [];
  let here: unknown = input;
  for (const key of path) {
    here = typeof here === 'object' && here !== null ? (here as Record<PropertyKey, unknown>)[key] : undefined;
    const id =
      typeof key === 'number' && typeof here === 'object' && here !== null
        ? (here as Record<string, unknown>)['id']
        : undefined;
    segments.push(typeof id === 'string' && id.length > 0 && id.length <= 80 ? id : String(key));
  }
  return joinPath(...segments);
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `does not know ${issue.keys.map((key) => `“${key.slice(0, 80)}”`).join(', ')}: remove it or correct its spelling.`;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing.';
  const message = issue.message.replace(/^Invalid input: /, '').replace(/\.$/, '');
  return `${message}.`;
}

/** Checks a value of unknown shape against a schema; every problem carries its path, with ids instead of positions. */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({
      path: pathWithIds(input, issue.path),
      sentence: sentenceOf(issue),
    })),
  };
}

/** As `parseWith`, but throws `RefusedInput` with all problems. */
export function parseOrRefuse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = parseWith(schema, input);
  if (!parsed.ok) throw new RefusedInput(parsed.problems);
  return parsed.value;
}
