import type { ReactNode } from 'react';
import type { ContractOffer, SpendOffer } from '../../../../../shared/domain/offer.ts';
import { RowsField } from '../../fields/rows-field.tsx';
import { offerPlace } from '../offer-table.ts';

/** The steps in which a contract delivers its units, or promises its spend. */
export function RampField({ offer }: { readonly offer: ContractOffer | SpendOffer }): ReactNode {
  const isSpend = offer.kind === 'spend-commitment';
  return (
    <RowsField
      {...offerPlace(offer)}
      field={['clauses', 'ramp']}
      title="Ramp"
      rowWord="ramp step"
      owner={offer.name}
      note={`From that month of the term on (0 is the first), this share of the ${isSpend ? 'spend is promised' : 'units is there'}. No step: all at once.`}
      columns={[
        { kind: 'number', name: 'monthOfTerm', header: 'Month of term' },
        { kind: 'number', name: 'deliveredShare', header: isSpend ? 'Promised, %' : 'Delivered, %', scale: 100 },
      ]}
      fresh={(rows) => {
        const last = rows.at(-1);
        if (last === undefined) return { monthOfTerm: 0, deliveredShare: 0.5 };
        const monthOfTerm = typeof last['monthOfTerm'] === 'number' ? last['monthOfTerm'] + 1 : 0;
        return monthOfTerm >= offer.termMonths ? null : { monthOfTerm, deliveredShare: 1 };
      }}
    />
  );
}
