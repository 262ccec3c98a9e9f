import type { ReactNode } from 'react';
import type { ExplainFindings, ExplainTopic } from '../../../shared/domain/questions/explain.ts';
import type { ExplainedPlan } from './explain-words.ts';
import { OfferPrices } from './offer-prices.tsx';
import { PurchaseReasons } from './purchase-reasons.tsx';
import { RuleWorths } from './rule-worths.tsx';
import './explain-view.css';

type ExplainViewProps = { readonly findings: ExplainFindings; readonly plan: ExplainedPlan };

/** Why: what was found of purchases, offers and rules, as far as it was asked for. */
export function ExplainView({ findings, plan }: ExplainViewProps): ReactNode {
  const isAbout = (topic: ExplainTopic): boolean => findings.about === 'all' || findings.about === topic;
  return (
    <div className="explain-view">
      {isAbout('purchases') ? <PurchaseReasons plan={plan} reasons={findings.purchases} /> : null}
      {isAbout('offers') ? (
        <OfferPrices plan={plan} bought={findings.bought} notBought={findings.notBought} hold={findings.hold} />
      ) : null}
      {isAbout('rules') ? <RuleWorths plan={plan} rules={findings.rules} /> : null}
    </div>
  );
}
