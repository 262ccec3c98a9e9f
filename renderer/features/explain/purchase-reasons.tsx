import { type ReactNode, useState } from 'react';
import type { PurchaseReason } from '../../../shared/domain/questions/explain.ts';
import { bandColour } from '../../theme/band-colour.ts';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { type ExplainedPlan, offerName, savingWords, startWords } from './explain-words.ts';
import { PurchaseDetail } from './purchase-detail.tsx';
import { SavingBar } from './saving-bar.tsx';

type PurchaseReasonsProps = { readonly plan: ExplainedPlan; readonly reasons: readonly PurchaseReason[] };

const keyOf = ({ offerId, purchases }: PurchaseReason): string =>
  [offerId, ...purchases.map(({ startMonth, bandId }) => `${startMonth} ${bandId ?? ''}`)].join('/');

/** What each purchase saves, in what is minimised and band by band; one of them in detail. */
export function PurchaseReasons({ plan, reasons }: PurchaseReasonsProps): ReactNode {
  const { currency, assumptions } = plan;
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const chosen = reasons.find((reason) => keyOf(reason) === chosenKey) ?? reasons[0];
  const largest = Math.max(0, ...reasons.flatMap(({ bands }) => bands.map(({ saving }) => Math.abs(saving ?? 0))));
  const columns: readonly Column<PurchaseReason>[] = [
    {
      key: 'offer',
      header: 'Purchase',
      render: (reason) => offerName(plan, reason.offerId),
      title: (reason) => `${offerName(plan, reason.offerId)}: ${startWords(plan, reason)}`,
    },
    { key: 'start', header: 'Units and start', render: (reason) => startWords(plan, reason) },
    {
      key: 'cash',
      header: 'Cash',
      unit: 'whole term',
      align: 'end',
      render: ({ totalCash }) => formatMoneyShort(totalCash, currency),
    },
    { key: 'saving', header: 'Saves', align: 'end', render: (reason) => savingWords(reason, currency) },
    ...assumptions.bands.map(
      (band, position): Column<PurchaseReason> => ({
        key: `band ${band.id}`,
        header: `In ${band.name}`,
        render(reason) {
          const saving = reason.bands.find(({ bandId }) => bandId === band.id)?.saving ?? null;
          if (saving === null) return '';
          return (
            <SavingBar
              saving={saving}
              largest={largest}
              text={formatMoneyShort(saving, currency)}
              colour={bandColour(position)}
            />
          );
        },
      }),
    ),
  ];
  if (chosen === undefined) return <p className="lw-muted">Nothing is bought: the offers tell why.</p>;
  return (
    <>
      <DataTable
        caption="What each purchase saves"
        columns={columns}
        rows={reasons}
        rowKey={keyOf}
        selectedKey={keyOf(chosen)}
        onSelect={(reason) => setChosenKey(keyOf(reason))}
      />
      <PurchaseDetail plan={plan} reason={chosen} />
    </>
  );
}
