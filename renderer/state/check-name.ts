import { parseWith } from '../../shared/domain/parse.ts';
import { nameSchema } from '../../shared/domain/quantity.ts';

/** Why a text cannot be a name, as a sentence; null when it can. */
export function checkName(name: string): string | null {
  const parsed = parseWith(nameSchema, name);
  return parsed.ok ? null : `The name ${parsed.problems[0]?.sentence ?? 'does not fit.'}`;
}
