import type { ReactNode } from 'react';
import type { Displaced, PurchaseInBand, PurchaseReason } from '../../../shared/domain/questions/explain.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { withMonthNames } from '../../ui/format/format-month.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import {
  displacedName,
  type ExplainedPlan,
  offerName,
  savingWords,
  startWords,
  unitHoursWords,
  useWords,
} from './explain-words.ts';

type PurchaseDetailProps = { readonly plan: ExplainedPlan; readonly reason: PurchaseReason };

/** Sources told one by one; the rest of a long list moves little. */
const MOST_DISPLACED = 8;

/** One purchase in every band, and what would stand in for it. */
export function PurchaseDetail({ plan, reason }: PurchaseDetailProps): ReactNode {
  const { currency, assumptions } = plan;
  const name = `${offerName(plan, reason.offerId)}: ${startWords(plan, reason)}`;
  const inBands: readonly Column<PurchaseInBand>[] = [
    {
      key: 'band',
      header: 'Band',
      render: ({ bandId }) => assumptions.bands.find(({ id }) => id === bandId)?.name ?? bandId,
    },
    {
      key: 'saving',
      header: 'Saves',
      align: 'end',
      render: ({ saving }) => savingWords({ state: reason.state, saving }, currency),
    },
    { key: 'use', header: 'Its capacity is', render: useWords },
  ];
  const moved: readonly Column<Displaced>[] = [
    { key: 'source', header: 'Without it, more (less) of', render: (row) => displacedName(plan, row) },
    {
      key: 'hours',
      header: 'Change',
      unit: 'unit-hours, expected',
      align: 'end',
      render: unitHoursWords,
    },
    {
      key: 'cost',
      header: 'Change of cost',
      unit: 'discounted, expected',
      align: 'end',
      render: ({ cost }) => `${cost > 0 ? '+' : ''}${formatMoneyShort(cost, currency)}`,
    },
  ];
  return (
    <div className="explain-detail">
      <h3>{name}</h3>
      {reason.neededFor === null ? null : <p>{withMonthNames(reason.neededFor.sentence)}</p>}
      <div className="explain-tables">
        <DataTable
          caption={`In each band: ${name}`}
          columns={inBands}
          rows={reason.bands}
          rowKey={(row) => row.bandId}
        />
        {reason.displaced.length === 0 ? null : (
          <DataTable
            caption={`What stands in for it: ${name}`}
            columns={moved}
            rows={reason.displaced.slice(0, MOST_DISPLACED)}
            rowKey={({ source, acceleratorId }) => `${source} ${acceleratorId ?? ''}`}
          />
        )}
      </div>
    </div>
  );
}
