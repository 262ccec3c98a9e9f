import type { Parsed } from '../../shared/domain/parse.ts';

/** A refusal of a plan file as a whole: one problem at the path `file`. */
export function refuseFile(sentence: string): Parsed<never> {
  return { ok: false, problems: [{ path: 'file', sentence }] };
}
