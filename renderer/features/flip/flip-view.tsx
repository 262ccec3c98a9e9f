import { type ReactNode, useState } from 'react';
import type { Offer } from '../../../shared/domain/offer.ts';
import type { FlipFindings } from '../../../shared/domain/questions/flip.ts';
import { movedWords } from '../../state/moved-words.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatShare } from '../../ui/format/format-share.ts';
import { MeasureBar } from '../../ui/measure-bar.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { betweenWords, type FlipRow, flipRows, flipSentence, nearestRows, noFlipWords } from './flip-words.ts';

type FlipViewProps = {
  readonly findings: FlipFindings;
  readonly currency: string;
  readonly offers: readonly Offer[];
};

/** What having the offer saves at the value where it is bought. */
function savesWords({ leaves, savesBefore, savesAfter, isChecked }: FlipRow, currency: string): string {
  if (!isChecked) return 'not yet checked';
  const saves = leaves ? savesBefore : savesAfter;
  return saves === null ? 'needed to keep the rules' : formatMoneyShort(saves, currency);
}

/** The nearest changes of assumptions that reverse a purchase, the nearest first. */
export function FlipView({ findings, currency, offers }: FlipViewProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false);
  const offerName = (id: string): string => offers.find((offer) => offer.id === id)?.name ?? id;
  const all = flipRows(findings);
  const nearest = nearestRows(all);
  const rows = isWhole ? all : nearest;
  const farthest = Math.max(...rows.map(({ distance }) => distance), 0.01);
  const columns: readonly Column<FlipRow>[] = [
    { key: 'assumption', header: 'Assumption', wraps: true, width: '14rem', render: ({ moved }) => moved.name },
    {
      key: 'decision',
      header: 'What flips',
      wraps: true,
      width: '16rem',
      render: ({ offerId, leaves }) => `${offerName(offerId)} ${leaves ? 'leaves' : 'enters'}`,
    },
    { key: 'today', header: 'Today', align: 'end', render: ({ moved }) => movedWords(moved, moved.today) },
    { key: 'between', header: 'Flips between', align: 'end', render: betweenWords },
    {
      key: 'distance',
      header: 'How far',
      align: 'end',
      render: ({ distance }) => <MeasureBar share={distance / farthest}>{formatShare(distance)}</MeasureBar>,
    },
    { key: 'saves', header: 'Saves where bought', align: 'end', render: (row) => savesWords(row, currency) },
  ];
  const none = noFlipWords(findings);
  return (
    <>
      <p>{flipSentence(all, offerName)}</p>
      {rows.length === 0 ? null : (
        <DataTable
          caption="Flip points, the nearest first"
          columns={columns}
          rows={rows}
          rowKey={({ assumption, offerId, after }) => `${assumption} ${offerId} ${after}`}
        />
      )}
      {all.length === nearest.length ? null : (
        <p>
          <TextButton onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? 'Show the nearest of each' : `Show all ${all.length}, also those only known roughly`}
          </TextButton>
        </p>
      )}
      {none.length === 0 ? null : (
        <ul className="lw-muted lw-small">
          {none.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </>
  );
}
