import type { z } from 'zod';
import { parseWith } from '../../../../shared/domain/parse.ts';
import { type Path, replaceAt } from '../../../../shared/domain/path.ts';

/** Why an entry would not fit its schema with that value in one field, as a sentence; null when it fits. */
export function checkField(schema: z.ZodType, entry: unknown, field: Path, value: unknown): string | null {
  const parsed = parseWith(schema, replaceAt(entry, field, value));
  if (parsed.ok) return null;
  const place = field.join('/');
  const problem = parsed.problems.find(({ path }) => path === place) ?? parsed.problems[0];
  return problem === undefined ? null : `It ${problem.sentence}`;
}
