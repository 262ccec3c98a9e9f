import { joinPath } from '../../shared/domain/problem.ts';
import type { BandFigures } from './band-figures.ts';
import { type CostLine, sumMoney } from './cost-lines.ts';
import type { PlanFigures } from './plan-figures.ts';
import { excessOver } from './tolerance.ts';
import type { Violation } from './violation.ts';

/** What is committed costs these, used or not. */
const COMMITTED: readonly CostLine['source'][] = ['existing', 'committed', 'spend'];

/**
 * Provider share of the policy: effective cost of existing commitments and purchases with one provider ≤ share × that
 * with all, undiscounted, over the horizon of the band.
 */
export function checkProviderShare(figures: PlanFigures, band: BandFigures, lines: readonly CostLine[]): Violation[] {
  const { offers, existingCommitments, policy } = figures.input.assumptions;
  const share = policy.maximumProviderShare;
  if (share === null) return [];
  const providerOf = new Map([...offers, ...existingCommitments].map(({ id, provider }) => [id, provider]));
  const existingIds = new Map(existingCommitments.map(({ id, provider }) => [id, provider]));
  const committed = lines.filter(({ source }) => COMMITTED.includes(source));
  const byProvider = Map.groupBy(committed, ({ source, contractId }) =>
    (source === 'existing' ? existingIds : providerOf).get(contractId ?? ''),
  );
  const all = sumMoney(committed, 'effective');
  return [...byProvider].flatMap(([provider = '', ofProvider]): Violation[] => {
    const left = sumMoney(ofProvider, 'effective');
    const right = share * all;
    const excess = excessOver({ left, right, size: sumMoney(committed, 'effective', 'size') });
    if (excess === 0) return [];
    const place = joinPath('bands', band.band.id, 'providers', provider);
    return [{ family: 'provider-share', place, sentence: `commits ${left}; its share is at most ${right}.`, excess }];
  });
}
