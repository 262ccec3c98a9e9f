import type { ReactNode } from 'react';
import type { Assumptions } from '../../../../shared/domain/assumptions.ts';
import type { LoadBlock, LoadBlocks } from '../../../../shared/domain/load-blocks.ts';
import type { Lane } from '../../../../shared/domain/lane.ts';
import { inspect } from '../../../state/selection-store.ts';
import { formatMonthShort } from '../../../ui/format/format-month.ts';
import { formatExact, formatNumber, NO_VALUE } from '../../../ui/format/format-number.ts';
import { Section } from '../../../ui/layout/section.tsx';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { TextButton } from '../../../ui/text-button.tsx';
import { calendarSentences } from './calendar-sentences.ts';
import type { DemandView } from './demand-view.ts';
import { LoadShapeField } from './load-shape-field.tsx';

type LoadBlocksSectionProps = { readonly assumptions: Assumptions; readonly view: DemandView };
type BlockRow = LoadBlock & { readonly hours: readonly number[] };

function hoursColumns(view: DemandView): readonly Column<BlockRow>[] {
  return [
    { key: 'name', header: 'Block', render: ({ name }) => name },
    {
      key: 'sum',
      header: 'Horizon',
      unit: 'hours',
      align: 'end',
      render: ({ hours }) => formatNumber(hours.reduce((sum, value) => sum + value, 0)),
    },
    ...view.months.map(
      (month, t): Column<BlockRow> => ({
        key: month,
        header: formatMonthShort(month),
        unit: 'hours',
        align: 'end',
        render: ({ hours }) => formatExact(hours[t] ?? null),
      }),
    ),
  ];
}

function shapeColumns(loadBlocks: LoadBlocks): readonly Column<Lane>[] {
  return [
    { key: 'name', header: 'Lane', render: ({ name }) => name, title: ({ name }) => name },
    ...loadBlocks.blocks.map(
      (block): Column<Lane> => ({
        key: block.id,
        header: block.name,
        unit: '× mean',
        align: 'end',
        render: (lane) => {
          const position = lane.blockMultipliers.findIndex((entry) => entry.blockId === block.id);
          if (position < 0) return lane.blockMultipliers.length === 0 ? 'flat' : NO_VALUE;
          return <LoadShapeField lane={lane} position={position} blockName={block.name} />;
        },
      }),
    ),
  ];
}

/** The hours of a month by load, and how each lane's demand differs between them. */
export function LoadBlocksSection({ assumptions, view }: LoadBlocksSectionProps): ReactNode {
  const { loadBlocks, lanes } = assumptions;
  const rows = loadBlocks.blocks.map((block, b) => ({ ...block, hours: view.hours[b] ?? [] }));
  return (
    <Section
      id="load-blocks"
      title="Load blocks"
      note="Sets of hours with similar load; they sum to the real hours of each month."
      tools={<TextButton onClick={() => inspect(['loadBlocks'])}>Where they come from</TextButton>}
    >
      <ul className="assume-sentences">
        {calendarSentences(loadBlocks).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3 className="assume-subtitle">Hours per month</h3>
      <DataTable
        caption="Hours of each load block in each month"
        columns={hoursColumns(view)}
        rows={rows}
        rowKey={(block) => block.id}
      />
      <h3 className="assume-subtitle">Load shape of each lane</h3>
      <DataTable
        caption="Demand of each lane in each load block, relative to the month's mean"
        columns={shapeColumns(loadBlocks)}
        rows={lanes}
        rowKey={(lane) => lane.id}
        onSelect={(lane) => inspect(['lanes', lane.id])}
      />
    </Section>
  );
}
