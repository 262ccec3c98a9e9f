import type { ReactNode } from 'react';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { Section } from '../../../ui/layout/section.tsx';
import { PolicyNumber } from './policy-number.tsx';
import { Rule } from './rule.tsx';

/** What a portfolio may never do: idle capacity, one provider, money still owed. */
export function LimitsSection({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { plan, assumptions } = current;
  const { policy, bands } = assumptions;
  const bandName = (bandId: string): string => bands.find(({ id }) => id === bandId)?.name ?? bandId;
  return (
    <Section id="policy-limits" title="Limits" note="What a portfolio may never do.">
      <ul className="rules">
        {policy.overcommitCaps.map((cap) => (
          <Rule key={cap.id} name={`${cap.name} (β)`}>
            In {bandName(cap.bandId)}, at most{' '}
            <PolicyNumber
              policy={policy}
              field={['overcommitCaps', cap.id, 'maximumIdleShare']}
              label={`idle share allowed by ${cap.name}`}
              scale={100}
            />{' '}
            % of committed unit-hours may be idle over the horizon,{' '}
            {cap.scope === 'total' ? 'all accelerators together.' : 'on each accelerator.'}
          </Rule>
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
