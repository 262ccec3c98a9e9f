import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { parseWith } from '../../shared/domain/parse.ts';
import type { z } from 'zod';
import { sha256Hex } from '../hash/sha256.ts';
import { StoreFault } from './store-fault.ts';

/** Content as it is stored: canonical JSON and its SHA-256. */
export type SealedContent = { readonly text: string; readonly sha256: string };

/** Makes content ready to store. Throws on numbers that are not finite. */
export function sealContent(value: unknown): SealedContent {
  const text = canonicalJson(value);
  return { text, sha256: sha256Hex(text) };
}

/**
 * Reads stored content back. `what` names it for people: “The plan “X””.
 * Throws `StoreFault` when it does not fit its checksum or its schema: nothing that changed in silence gets through.
 */
export function unsealContent<T>({ text, sha256 }: SealedContent, schema: z.ZodType<T>, what: string): T {
  if (sha256Hex(text) !== sha256) {
    throw new StoreFault(
      `${what} does not fit its checksum: it was changed outside Lanewise or the disk damaged it. It was left as it is; put back a copy of the plans file to get it back.`,
    );
  }
  const parsed = parseWith(schema, JSON.parse(text));
  if (parsed.ok) return parsed.value;
  const [first] = parsed.problems;
  throw new StoreFault(`${what} does not fit this version of Lanewise: ${first?.path ?? ''}: ${first?.sentence ?? ''}`);
}
