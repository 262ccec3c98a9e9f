import { Button } from '@mantine/core';
import { type DragEvent, type ReactNode, useEffect, useState } from 'react';
import { checkName } from '../../state/check-name.ts';
import { createPlanNamed, createSamplePlan, importDroppedPlan, importPickedPlan } from '../../state/plan-actions.ts';
import { loadPlanList, usePlanList } from '../../state/plan-list-store.ts';
import { useIsReadOnly } from '../../state/session-store.ts';
import { NameDialog } from '../../ui/dialog/name-dialog.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { Waiting } from '../../ui/feedback/waiting.tsx';
import { PlanCard } from './plan-card.tsx';
import './plan-card.css';

function PlanCards(): ReactNode {
  const { plans, sentence } = usePlanList();
  if (sentence !== null)
    return (
      <Notice tone="bad" title="Your plans cannot be listed.">
        {sentence}
      </Notice>
    );
  if (plans === null) return <Waiting>Looking for your plans</Waiting>;
  if (plans.length === 0) {
    return (
      <EmptyState title="No plans yet">
        A plan is one question about capacity: which contracts to sign for your lanes, over which months. Start from the
        sample to see a whole one, or make your own.
      </EmptyState>
    );
  }
  return (
    <ul className="plan-cards">
      {plans.map((summary) => (
        <PlanCard key={summary.planId} summary={summary} />
      ))}
    </ul>
  );
}

/** Every plan, and the ways to get one: new, sample, plan file. A plan file can be dropped anywhere on it. */
export function PlansScreen(): ReactNode {
  const [isNaming, setIsNaming] = useState(false);
  const [isOver, setIsOver] = useState(false);
  const isReadOnly = useIsReadOnly();
  useEffect(() => void loadPlanList(), []);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && !isReadOnly) void importDroppedPlan(file);
  };
  return (
    // Dropping a file is a shortcut for the import button, which every input device can reach.
    <div
      className="plans-drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!isInside) setIsOver(false);
      }}
      onDrop={drop}
    >
      <div className="frame-page">
        <div className="plans-head">
          <h1>Plans</h1>
          <Button variant="default" disabled={isReadOnly} onClick={() => void createSamplePlan()}>
            Add the sample
          </Button>
          <Button variant="default" disabled={isReadOnly} onClick={() => void importPickedPlan()}>
            Import a plan file
          </Button>
          <Button disabled={isReadOnly} onClick={() => setIsNaming(true)}>
            New plan
          </Button>
        </div>
        <PlanCards />
      </div>
      {isNaming ? (
        <NameDialog
          title="New plan"
          label="Name"
          initialName="New plan"
          confirm="Make it"
          check={checkName}
          onConfirm={createPlanNamed}
          onClose={() => setIsNaming(false)}
        />
      ) : null}
    </div>
  );
}
