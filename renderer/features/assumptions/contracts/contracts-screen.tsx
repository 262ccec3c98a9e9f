import { type ReactNode, useState } from 'react';
import { isContractOffer, isElasticOffer } from '../../../../shared/domain/offer.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { ContractOffersSection } from './contract-offers-section.tsx';
import { ElasticOffersSection } from './elastic-offers-section.tsx';
import { ExistingSection } from './existing-section.tsx';
import { filterOffers } from './offer-filter.ts';
import { SpendOffersSection } from './spend-offers-section.tsx';

/** What can be signed, and what is signed already. */
export function ContractsScreen({ current }: { readonly current: CurrentScenario }): ReactNode {
  const [text, setText] = useState('');
  const { assumptions } = current;
  const found = filterOffers(assumptions.offers, text, assumptions);
  return (
    <>
      <p className="assume-filter">
        <label className="assume-field">
          Find offers
          <input
            className="assume-select"
            type="search"
            placeholder="provider, accelerator, kind…"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <output className="lw-muted">
          {found.length === assumptions.offers.length
            ? `${found.length} offers`
            : `${found.length} of ${assumptions.offers.length} offers`}
        </output>
      </p>
      <ContractOffersSection current={current} offers={found.filter(isContractOffer)} />
      <ElasticOffersSection current={current} offers={found.filter(isElasticOffer)} />
      <SpendOffersSection current={current} offers={found.filter((offer) => offer.kind === 'spend-commitment')} />
      <ExistingSection current={current} />
    </>
  );
}
