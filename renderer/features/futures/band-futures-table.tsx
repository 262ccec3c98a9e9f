import { type ReactNode, useMemo } from 'react';
import type { Band } from '../../../shared/domain/band.ts';
import { type BandFutures, futuresByBand } from '../../../shared/domain/futures-by-band.ts';
import type { FuturesResult } from '../../../shared/domain/futures-result.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShareNumber } from '../../ui/format/format-share.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import './futures.css';

type BandFuturesTableProps = {
  readonly result: FuturesResult;
  readonly bands: readonly Band[];
  readonly currency: string;
};

/** Each band beside the futures around it: how often they cost more, fall short, and how much sits idle. */
export function BandFuturesTable({ result, bands, currency }: BandFuturesTableProps): ReactNode {
  const rows = useMemo(() => futuresByBand(result.paths), [result]);
  const columns: readonly Column<BandFutures>[] = [
    {
      key: 'band',
      header: 'Band',
      wraps: true,
      render: ({ bandId }) => bands.find(({ id }) => id === bandId)?.name ?? bandId,
    },
    {
      key: 'itself',
      header: 'The band itself',
      align: 'end',
      render: (row) => formatMoneyShort(row.bandCost, currency),
    },
    {
      key: 'expected',
      header: 'Its futures, mean',
      align: 'end',
      render: (row) => formatMoneyShort(row.expectedCost, currency),
    },
    {
      key: 'likely',
      header: 'Its futures, 90 %',
      align: 'end',
      render: (row) => formatMoneyShort(row.likelyCost, currency),
    },
    {
      key: 'dearer',
      header: 'Dearer than the band',
      unit: '% of its futures',
      align: 'end',
      render: (row) => formatShareNumber(row.dearerShare, 0),
    },
    {
      key: 'short',
      header: 'Work unserved',
      unit: '% of its futures',
      align: 'end',
      render: (row) => formatShareNumber(row.shortfallShare, 0),
    },
    {
      key: 'band-idle',
      header: 'Idle in the band',
      unit: '% of hours',
      align: 'end',
      render: (row) => formatShareNumber(row.bandIdleShare),
    },
    {
      key: 'idle',
      header: 'Idle in its futures',
      unit: '% of hours, mean',
      align: 'end',
      render: (row) => formatShareNumber(row.expectedIdleShare),
    },
  ];
  return (
    <div className="futures-rules">
      <h3>Bands beside their futures</h3>
      <p className="lw-muted">
        A band is one path; the futures around it cost more or less. A band that is dearer than most of its futures was
        a cautious one.
      </p>
      <DataTable caption="Bands beside their futures" columns={columns} rows={rows} rowKey={({ bandId }) => bandId} />
    </div>
  );
}
