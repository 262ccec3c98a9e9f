import { Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { PlanSummary } from '../../../shared/contract.ts';
import { checkName } from '../../state/check-name.ts';
import { deletePlan, duplicatePlan, exportPlanFile, renamePlan } from '../../state/plan-actions.ts';
import { goTo } from '../../state/place-store.ts';
import { openPlan, usePlan } from '../../state/plan-store.ts';
import { useIsReadOnly } from '../../state/session-store.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { NameDialog } from '../../ui/dialog/name-dialog.tsx';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { formatMonth, formatMonthCount } from '../../ui/format/format-month.ts';
import { formatTime } from '../../ui/format/format-time.ts';
import { IconButton } from '../../ui/icon/icon-button.tsx';
import { Figure } from '../../ui/layout/figure.tsx';
import { BandFan } from './band-fan.tsx';
import './plan-card.css';

type Dialog = 'duplicate' | 'rename' | 'delete';

async function open(summary: PlanSummary): Promise<void> {
  const isOpen = usePlan.getState().view?.plan.id === summary.planId || (await openPlan(summary.planId));
  goTo(isOpen && summary.expectedCost !== null ? 'portfolio' : 'demand');
}

function CardDialog(props: { summary: PlanSummary; dialog: Dialog; onClose: () => void }): ReactNode {
  const { summary, dialog, onClose } = props;
  const { planId, name } = summary;
  if (dialog === 'delete') {
    return (
      <ConfirmDialog
        title="Delete this plan?"
        confirm="Delete it for good"
        onConfirm={() => void deletePlan(planId, name)}
        onClose={onClose}
      >
        “{name}” goes with its scenarios, its runs and its history. This cannot be undone; export a plan file first if
        you may want it back.
      </ConfirmDialog>
    );
  }
  const isCopy = dialog === 'duplicate';
  return (
    <NameDialog
      title={isCopy ? 'Duplicate the plan' : 'Rename the plan'}
      label="Name"
      initialName={isCopy ? `${name.slice(0, 190)} copy` : name}
      confirm={isCopy ? 'Duplicate' : 'Rename'}
      check={checkName}
      onConfirm={(typed) => (isCopy ? duplicatePlan(planId, typed) : renamePlan(planId, typed))}
      onClose={onClose}
    />
  );
}

/** One plan: its question, its demand, its cost, and what can be done with it. */
export function PlanCard({ summary }: { readonly summary: PlanSummary }): ReactNode {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const isOpen = usePlan((known) => known.view?.plan.id === summary.planId);
  const isReadOnly = useIsReadOnly();
  return (
    <li className="plan-card" data-open={isOpen || undefined}>
      <div className="plan-card-head">
        <button type="button" className="plan-card-name" title={summary.name} onClick={() => void open(summary)}>
          {summary.name}
        </button>
        <Menu position="bottom-end" width={180}>
          <Menu.Target>
            <IconButton icon="more" label={`More for ${summary.name}`} />
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void exportPlanFile(summary.planId)}>Export plan file</Menu.Item>
            <Menu.Item disabled={isReadOnly} onClick={() => setDialog('duplicate')}>
              Duplicate…
            </Menu.Item>
            <Menu.Item disabled={isReadOnly} onClick={() => setDialog('rename')}>
              Rename…
            </Menu.Item>
            <Menu.Item disabled={isReadOnly} color="var(--lw-bad)" onClick={() => setDialog('delete')}>
              Delete…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <p className="plan-card-question" title={summary.question}>
        {summary.question}
      </p>
      <BandFan shapes={summary.bandShapes} />
      <dl>
        <Figure
          label="Expected cost"
          value={
            summary.expectedCost === null ? 'Not solved yet' : formatMoneyShort(summary.expectedCost, summary.currency)
          }
        />
        <Figure
          label={summary.startMonth === '' ? 'Horizon' : `From ${formatMonth(summary.startMonth)}`}
          value={formatMonthCount(summary.horizonMonths)}
        />
        <Figure label="Lanes" value={String(summary.laneNames.length)} title={summary.laneNames.join(', ')} />
      </dl>
      <p className="lw-small lw-muted">
        {isOpen ? 'Open now · ' : ''}Changed {formatTime(summary.updatedAt)}
      </p>
      {dialog === null ? null : <CardDialog summary={summary} dialog={dialog} onClose={() => setDialog(null)} />}
    </li>
  );
}
