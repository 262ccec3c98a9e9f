import type { ReactNode } from 'react';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { TextButton } from '../../../ui/text-button.tsx';
import { OvercommitCapRule } from './overcommit-cap-rule.tsx';
import { addRule } from './policy-lists.ts';
import { PolicyNumber } from './policy-number.tsx';
import { Rule } from './rule.tsx';

/** What a portfolio may never do: idle capacity, one provider, money still owed. */
export function LimitsSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, assumptions } = current;
  const { policy, bands } = assumptions;
  const isReadOnly = useIsReadOnly();
  const firstBand = bands[0];
  return (
    <Section
      id="policy-limits"
      title="Limits"
      note="What a portfolio may never do."
      tools={
        firstBand === undefined ? undefined : (
          <TextButton
            disabled={isReadOnly}
            onClick={() =>
              void addRule(policy, 'overcommitCaps', {
                name: 'Overcommit cap',
                bandId: firstBand.id,
                maximumIdleShare: 1,
                scope: 'total',
              })
            }
          >
            Add an overcommit cap
          </TextButton>
        )
      }
    >
      <ul className="rules">
        {policy.overcommitCaps.map((cap) => (
          <OvercommitCapRule key={cap.id} policy={policy} cap={cap} bands={bands} />
        ))}
        {policy.overcommitCaps.length === 0 ? (
          <Rule name="Overcommit cap (β)">Committed capacity may be idle without limit.</Rule>
        ) : null}
        <Rule name="Concentration">
          One provider may have at most{' '}
          <PolicyNumber
            policy={policy}
            field={['maximumProviderShare']}
            label="largest provider share"
            scale={100}
            emptyMeans="any share"
          />{' '}
          {policy.maximumProviderShare === null ? 'of committed spend.' : '% of committed spend.'}
        </Rule>
        <Rule name="Lock-in">
          Money still owed on signed terms may reach at most{' '}
          <PolicyNumber policy={policy} field={['lockInCap']} label="lock-in cap" emptyMeans="any sum" />{' '}
          {plan.currency} in any month.
        </Rule>
      </ul>
    </Section>
  );
}
