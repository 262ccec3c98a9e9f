import { type ReactNode, useMemo, useState } from 'react';
import type { Run } from '../../../shared/contract.ts';
import type { Plan } from '../../../shared/domain/plan.ts';
import { createMonthCursor, MonthCursorContext } from '../../charts/month-cursor.ts';
import { BandTable } from './band-table.tsx';
import { BridgeSection } from './bridge-section.tsx';
import { CapacitySection } from './capacity-section.tsx';
import { CostSection } from './cost-section.tsx';
import { LaneTable } from './lane-table.tsx';
import { MetricsSection } from './metrics-section.tsx';
import { OptionSection } from './option-section.tsx';
import { ProofSection } from './proof-section.tsx';
import { ResultHead } from './result-head.tsx';
import { resultScene } from './result-scene.ts';
import { SignLists } from './sign-lists.tsx';
import { SpendTable } from './spend-table.tsx';
import { TimelineSection } from './timeline-section.tsx';
import './result-screen.css';

type ResultScreenProps = {
  readonly run: Run;
  /** The plan as it is now; the run speaks for its own frozen inputs. */
  readonly plan: Plan;
  /** The run of the same scenario before this one; null: there is none. */
  readonly runIdBefore: string | null;
  /** Why these purchases, under the lists of what to sign. */
  readonly why?: ReactNode;
};

/** The answer of a run: what to sign, how demand is met in each band, what it costs, and the proof. */
export function ResultScreen({ run, plan, runIdBefore, why }: ResultScreenProps): ReactNode {
  const scene = useMemo(() => resultScene(run), [run]);
  const [cursor] = useState(createMonthCursor);
  return (
    <MonthCursorContext value={cursor}>
      <div className="result-screen">
        <ResultHead run={run} scene={scene} />
        {scene.bands.length === 0 ? null : (
          <>
            <CapacitySection run={run} scene={scene} />
            <TimelineSection run={run} scene={scene} />
            <SignLists run={run} scene={scene} />
            {why}
            <OptionSection scene={scene} />
            <BandTable scene={scene} />
            <SpendTable scene={scene} />
            <CostSection run={run} scene={scene} fiscalYearStartMonth={plan.fiscalYearStartMonth} />
            <LaneTable scene={scene} />
            <MetricsSection run={run} scene={scene} />
            {runIdBefore === null ? null : <BridgeSection run={run} runIdBefore={runIdBefore} />}
          </>
        )}
        <ProofSection run={run} />
      </div>
    </MonthCursorContext>
  );
}
