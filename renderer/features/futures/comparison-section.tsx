import type { ReactNode } from 'react';
import type { FuturesResult } from '../../../shared/domain/futures-result.ts';
import type { Scenario } from '../../../shared/domain/scenario.ts';
import { formatMoneyDelta, formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShareNumber } from '../../ui/format/format-share.ts';
import { Section } from '../../ui/layout/section.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { cheaperShare } from './compare-futures.ts';
import { quantileAt } from './futures-words.ts';

/** A scenario with the newest sampling of its portfolio. */
export type SampledScenario = {
  readonly scenario: Scenario;
  readonly result: FuturesResult;
  readonly isStale: boolean;
};

type ComparisonSectionProps = {
  readonly inView: SampledScenario;
  readonly others: readonly SampledScenario[];
  readonly currency: string;
  readonly isReadOnly: boolean;
  readonly onShow: (scenario: Scenario) => void;
  readonly onDiscard: (scenario: Scenario) => void;
};

/** The scenario in view beside the others whose futures were sampled; a what-if can be shown, kept or discarded. */
export function ComparisonSection(props: ComparisonSectionProps): ReactNode {
  const { inView, others, currency, isReadOnly, onShow, onDiscard } = props;
  const isInView = ({ scenario }: SampledScenario): boolean => scenario.id === inView.scenario.id;
  const money = (read: (result: FuturesResult) => number | null) => (row: SampledScenario) => {
    const [value, base] = [read(row.result), read(inView.result)];
    const delta =
      isInView(row) || value === null || base === null ? '' : `, ${formatMoneyDelta(value, base, currency)}`;
    return `${formatMoneyShort(value, currency)}${delta}`;
  };
  const columns: readonly Column<SampledScenario>[] = [
    {
      key: 'scenario',
      header: 'Scenario',
      wraps: true,
      render: (row) => `${row.scenario.name}${isInView(row) ? ' (in view)' : ''}${row.isStale ? ' (stale)' : ''}`,
    },
    { key: 'expected', header: 'Expected cost', align: 'end', render: money((result) => result.expectedCost) },
    { key: 'likely', header: '90 %', align: 'end', render: money((result) => quantileAt(result, 0.9)) },
    { key: 'cvar', header: 'Worst tail (CVaR)', align: 'end', render: money((result) => result.cvar) },
    {
      key: 'shortfall',
      header: 'Work unserved',
      unit: '% of futures',
      align: 'end',
      render: ({ result }) => formatShareNumber(result.shortfallShare, 0),
    },
    {
      key: 'cheaper',
      header: 'Cheaper than in view',
      unit: '% of the same futures',
      align: 'end',
      render: (row) => {
        if (isInView(row)) return '';
        const share = cheaperShare(row.result, inView.result);
        return share === null ? 'drawn otherwise' : formatShareNumber(share, 0);
      },
    },
    {
      key: 'actions',
      header: 'What next',
      render: (row) =>
        isInView(row) ? (
          ''
        ) : (
          <>
            <TextButton onClick={() => onShow(row.scenario)}>
              Show<span className="lw-hidden"> {row.scenario.name}</span>
            </TextButton>{' '}
            {row.scenario.parentId === null ? null : (
              <TextButton disabled={isReadOnly} onClick={() => onDiscard(row.scenario)}>
                Discard<span className="lw-hidden"> {row.scenario.name}</span>
              </TextButton>
            )}
          </>
        ),
    },
  ];
  return (
    <Section
      id="futures-comparison"
      title="Compared with other scenarios"
      note="What-ifs stay among the scenarios of the plan until you discard them; undo brings them back."
    >
      <DataTable
        caption="Scenarios on their sampled futures"
        columns={columns}
        rows={[inView, ...others]}
        rowKey={({ scenario }) => scenario.id}
      />
    </Section>
  );
}
