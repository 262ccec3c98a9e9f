import type { ReactNode } from 'react';
import type { Offer } from '../../../../shared/domain/offer.ts';
import { inspect, useSelection } from '../../../state/selection-store.ts';
import type { Column } from '../../../ui/table/column.ts';
import { DataTable } from '../../../ui/table/data-table.tsx';

type OffersTableProps<O extends Offer> = {
  readonly caption: string;
  readonly columns: readonly Column<O>[];
  readonly offers: readonly O[];
};

/** A table of offers in which selecting a row shows it in the inspector. */
export function OffersTable<O extends Offer>({ caption, columns, offers }: OffersTableProps<O>): ReactNode {
  const selected = useSelection(({ path }) => (path?.[0] === 'offers' ? (path[1] ?? null) : null));
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={offers}
      rowKey={({ id }) => id}
      selectedKey={selected}
      onSelect={({ id }) => inspect(['offers', id])}
    />
  );
}
