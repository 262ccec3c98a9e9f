import type { ReactNode } from 'react';
import type { Edit } from '../../../shared/domain/edit.ts';
import type { Purchase } from '../../../shared/domain/portfolio.ts';
import type { CurrentScenario } from '../../state/current-scenario.ts';
import { editPlan } from '../../state/plan-store.ts';
import { changePurchaseEdit, checkUnits, lockAllEdit, removePurchaseEdit } from '../../state/portfolio-edits.ts';
import { useIsReadOnly } from '../../state/session-store.ts';
import { NumberCell } from '../../ui/cells/number-cell.tsx';
import { tellFailure } from '../../ui/feedback/toast.ts';
import { formatMonth } from '../../ui/format/format-month.ts';
import { Section } from '../../ui/layout/section.tsx';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { AddPurchase } from './add-purchase.tsx';
import './purchases-section.css';

/** A longer list is closed until it is asked for. */
const MOST_OPEN_ROWS = 12;

type Row = { readonly purchase: Purchase; readonly position: number };

async function make(edit: Edit): Promise<void> {
  const sentence = await editPlan(edit);
  if (sentence !== null) tellFailure(sentence);
}

function countWords(portfolio: readonly Purchase[]): string {
  const locked = portfolio.filter(({ isLocked }) => isLocked).length;
  return `${portfolio.length} ${portfolio.length === 1 ? 'purchase' : 'purchases'}, ${locked} locked`;
}

function columnsFor({ scenario, assumptions }: CurrentScenario, isReadOnly: boolean): readonly Column<Row>[] {
  const offerName = ({ purchase }: Row): string =>
    assumptions.offers.find(({ id }) => id === purchase.offerId)?.name ?? purchase.offerId;
  const words = (row: Row): string => `${offerName(row)} from ${formatMonth(row.purchase.startMonth)}`;
  return [
    { key: 'offer', header: 'Contract', render: offerName, title: offerName },
    { key: 'start', header: 'Starts', render: ({ purchase }) => formatMonth(purchase.startMonth) },
    {
      key: 'units',
      header: 'Units',
      align: 'end',
      render: (row) => (
        <NumberCell
          label={`units of ${words(row)}`}
          path={`portfolio/${row.purchase.offerId}/${row.purchase.startMonth}`}
          isReadOnly={isReadOnly}
          value={row.purchase.units}
          check={(units) => checkUnits(row.purchase, units)}
          onCommit={(units) =>
            editPlan(changePurchaseEdit(scenario, row.position, { units: units ?? 0 }, `Change units of ${words(row)}`))
          }
        />
      ),
    },
    {
      key: 'band',
      header: 'Bought in',
      render: ({ purchase }) =>
        purchase.bandId === null
          ? 'every band'
          : `${assumptions.bands.find(({ id }) => id === purchase.bandId)?.name ?? purchase.bandId} only`,
    },
    {
      key: 'locked',
      header: 'Locked',
      render: (row) => (
        <input
          type="checkbox"
          className="purchase-tick"
          aria-label={`locked, ${words(row)}`}
          disabled={isReadOnly}
          checked={row.purchase.isLocked}
          onChange={(event) => {
            const isLocked = event.currentTarget.checked;
            const label = `${isLocked ? 'Lock' : 'Unlock'} ${words(row)}`;
            void make(changePurchaseEdit(scenario, row.position, { isLocked }, label));
          }}
        />
      ),
    },
    {
      key: 'remove',
      header: 'Take out',
      render: (row) => (
        <TextButton
          disabled={isReadOnly}
          aria-label={`Remove ${words(row)}`}
          onClick={() => void make(removePurchaseEdit(scenario, row.position, `Remove ${words(row)}`))}
        >
          Remove
        </TextButton>
      ),
    },
  ];
}

type PurchasesSectionProps = { readonly current: CurrentScenario; readonly onEvaluate: () => void };

/** The purchases the scenario holds now: change, lock or remove them, add one, and cost the portfolio as it stands. */
export function PurchasesSection({ current, onEvaluate }: PurchasesSectionProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  const { scenario } = current;
  const rows = scenario.portfolio.map((purchase, position) => ({ purchase, position }));
  const hasUnlocked = rows.some(({ purchase }) => !purchase.isLocked);
  return (
    <Section
      id="purchases"
      title="Purchases of this scenario"
      note="Locked ones stay as they are when you optimise. To see what a change of yours costs, cost the portfolio as it stands."
      tools={
        rows.length === 0 ? undefined : (
          <>
            <TextButton disabled={isReadOnly} onClick={() => void make(lockAllEdit(scenario, hasUnlocked))}>
              {hasUnlocked ? 'Lock all' : 'Unlock all'}
            </TextButton>
            <TextButton disabled={isReadOnly} onClick={onEvaluate}>
              Cost it as it stands
            </TextButton>
          </>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="lw-muted">None yet. Optimise finds them, or add one of your own.</p>
      ) : (
        <details open={rows.length <= MOST_OPEN_ROWS}>
          <summary className="purchases-summary">{countWords(scenario.portfolio)}</summary>
          <DataTable
            caption="Purchases with their units and locks"
            columns={columnsFor(current, isReadOnly)}
            rows={rows}
            rowKey={({ purchase, position }) => `${purchase.offerId} ${purchase.startMonth} ${position}`}
          />
        </details>
      )}
      {isReadOnly ? null : <AddPurchase current={current} />}
    </Section>
  );
}
