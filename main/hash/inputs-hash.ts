import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { identityOf, type SolveInput } from '../../shared/domain/solve-input.ts';
import { sha256Hex } from './sha256.ts';

/** What identifies frozen inputs: the SHA-256 of the canonical JSON of everything but the settings. */
export function inputsHash(input: SolveInput): string {
  return sha256Hex(canonicalJson(identityOf(input)));
}
