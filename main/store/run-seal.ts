import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { sha256Hex } from '../hash/sha256.ts';
import type { StoredRun, RunEntry } from './plan-store.ts';

/** What a run's row says beside its inputs and its result, which are in it by their hashes. */
export type RunFacts = RunEntry &
  Pick<StoredRun, 'planName' | 'scenarioName' | 'appVersion'> & {
    readonly inputsSha256: string;
    readonly resultSha256: string;
  };

/** The hash that seals a run's row: a list can trust its figures without reading inputs and result. */
export function sealOf(facts: RunFacts): string {
  const { runId, planId, scenarioId, planName, scenarioName, appVersion, createdAt } = facts;
  const { kind, status, objective, gap, expectedCost, inputsHash, inputsSha256, resultSha256 } = facts;
  return sha256Hex(
    canonicalJson([
      [runId, planId, scenarioId, planName, scenarioName, appVersion, createdAt],
      [kind, status, objective, gap, expectedCost, inputsHash, inputsSha256, resultSha256],
    ]),
  );
}
