import type { Run } from '../../../shared/contract.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import type { ResultScene } from './result-scene.ts';

/** The answer in two sentences: what to sign now, and what it is expected to cost and leave unmet. */
export function answerSentence(run: Run, scene: ResultScene): string {
  const now = run.solution.purchases.filter((purchase) => purchase.isSignNow);
  const cash = now.reduce((sum, purchase) => sum + purchase.totalCash, 0);
  const contracts = `${now.length} ${now.length === 1 ? 'contract' : 'contracts'}`;
  const sign =
    now.length === 0
      ? 'Sign nothing now.'
      : `Sign ${contracts} now, worth ${formatMoneyShort(cash, scene.currency)} over the terms.`;
  const { assumptions } = run.input;
  const expected = run.solution.expectedCost;
  const worst = scene.bands.toSorted((a, b) => b.result.discountedCost - a.result.discountedCost)[0];
  const dearest =
    worst === undefined || expected === null || worst.result.discountedCost <= expected * 1.001
      ? ''
      : `, ${formatMoneyShort(worst.result.discountedCost, scene.currency)} in ${worst.name}`;
  const money = assumptions.policy.annualDiscountRate === 0 ? '' : ' in today’s money';
  const unmet = scene.bands.toSorted((a, b) => b.result.unmetWorkShare - a.result.unmetWorkShare)[0];
  const shortage =
    unmet === undefined || unmet.result.unmetWorkShare < 1e-6
      ? 'all work is served in every band'
      : `at most ${formatShare(unmet.result.unmetWorkShare)} of a lane’s work stays unmet (${unmet.name})`;
  return `${sign} The ${scene.months.length} months are expected to cost ${formatMoneyShort(expected, scene.currency)}${money}${dearest}; ${shortage}.`;
}
