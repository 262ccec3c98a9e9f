import type { ReactNode } from 'react';
import type { FuturesResult, RuleFrequency } from '../../../shared/domain/futures-result.ts';
import { formatShareNumber } from '../../ui/format/format-share.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import './futures.css';

const COLUMNS: readonly Column<RuleFrequency>[] = [
  { key: 'rule', header: 'Rule', render: ({ name }) => name },
  {
    key: 'broken',
    header: 'Broken',
    unit: '% of its futures',
    align: 'end',
    render: ({ brokenShare }) => formatShareNumber(brokenShare),
  },
];

/** How often budgets and overcommit caps would be broken; they bind the bands, not the paths around them. */
export function RuleFrequencies({ result }: { readonly result: FuturesResult }): ReactNode {
  if (result.rules.length === 0) return null;
  return (
    <div className="futures-rules">
      <h3>Rules on the paths</h3>
      <p className="lw-muted">
        Budgets and overcommit caps bind the bands. On the paths around a band they are not imposed; this is how often
        they would be broken there.
      </p>
      <DataTable
        caption="How often each rule is broken"
        columns={COLUMNS}
        rows={result.rules}
        rowKey={({ ruleId }) => ruleId}
      />
    </div>
  );
}
