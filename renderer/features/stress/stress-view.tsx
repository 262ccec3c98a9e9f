import type { ReactNode } from 'react';
import type { Band } from '../../../shared/domain/band.ts';
import type { Lane } from '../../../shared/domain/lane.ts';
import type { StressEvent, StressFindings } from '../../../shared/domain/questions/stress.ts';
import type { WhatIf } from '../../state/what-if-edit.ts';
import { withMonthNames } from '../../ui/format/format-month.ts';
import { formatMoneyDelta, formatMoneyShort } from '../../ui/format/format-money.ts';
import { MeasureBar } from '../../ui/measure-bar.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { breaksFirst, keptChange, stressSentence } from './stress-words.ts';

type StressViewProps = {
  readonly findings: StressFindings;
  readonly currency: string;
  readonly lanes: readonly Lane[];
  readonly bands: readonly Band[];
  /** Makes a scenario of an event; null: nothing can be changed. */
  readonly onTry: ((whatIf: WhatIf) => void) | null;
};

/** What bad events cost, what breaks first, and a button that tries one as a what-if. */
export function StressView({ findings, currency, lanes, bands, onTry }: StressViewProps): ReactNode {
  const { today, events } = findings;
  const largest = Math.max(1, ...events.map((event) => Math.abs(keptChange(event, findings) ?? 0)));
  const nameOf = {
    lane: (id: string): string => lanes.find((lane) => lane.id === id)?.name ?? id,
    band: (id: string): string => bands.find((band) => band.id === id)?.name ?? id,
  };
  const columns: readonly Column<StressEvent>[] = [
    {
      key: 'event',
      header: 'Event',
      wraps: true,
      width: '15rem',
      render: ({ name, sentence }) => (
        <>
          {name}
          <br />
          <span className="lw-muted lw-small">{withMonthNames(sentence)}</span>
        </>
      ),
      title: ({ sentence }) => withMonthNames(sentence),
    },
    {
      key: 'kept',
      header: 'This portfolio',
      align: 'end',
      render: (event) => {
        const { kept } = event;
        if (kept === null) return 'no dispatch';
        return (
          <MeasureBar share={Math.abs(keptChange(event, findings) ?? 0) / largest}>
            {formatMoneyDelta(kept.expectedCost, today.kept?.expectedCost ?? null, currency)}
          </MeasureBar>
        );
      },
    },
    {
      key: 'best',
      header: 'The best one',
      align: 'end',
      render: ({ best }) =>
        best === null
          ? 'none keeps the rules'
          : formatMoneyDelta(best.expectedCost, today.kept?.expectedCost ?? null, currency),
    },
    {
      key: 'regret',
      header: 'Not reacting costs',
      align: 'end',
      render: ({ kept, best }) =>
        kept === null || best === null ? '–' : formatMoneyShort(kept.objective - best.objective, currency),
    },
    {
      key: 'breaks',
      header: 'What breaks first',
      wraps: true,
      width: '22rem',
      render: (event) => breaksFirst(event, nameOf),
    },
    {
      key: 'try',
      header: 'What next',
      render: ({ name, sentence, overrides }) => (
        <TextButton
          disabled={onTry === null}
          title="Makes a scenario with this event beside this one, and optimises it"
          onClick={() => onTry?.({ words: name, note: `Stress: ${withMonthNames(sentence)}`, overrides })}
        >
          Try as a what-if<span className="lw-hidden"> {name}</span>
        </TextButton>
      ),
    },
  ];
  if (events.length === 0) return null;
  return (
    <>
      <p>{stressSentence(findings, currency)}</p>
      <DataTable caption="What bad events cost" columns={columns} rows={events} rowKey={({ id }) => id} />
    </>
  );
}
