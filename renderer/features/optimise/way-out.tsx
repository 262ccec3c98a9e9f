import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SolveKind } from '../../../shared/domain/solve-input.ts';
import type { Relaxation } from '../../../shared/domain/solution.ts';
import { currentScenario } from '../../state/current-scenario.ts';
import { jumpTo } from '../../state/jump.ts';
import { editPlan, showScenario } from '../../state/plan-store.ts';
import { useIsReadOnly } from '../../state/session-store.ts';
import { wayOutEdit } from '../../state/way-out-edit.ts';
import { tellFailure } from '../../ui/feedback/toast.ts';
import { formatGap } from '../../ui/format/format-share.ts';
import { formatMoney } from '../../ui/format/format-money.ts';
import { Section } from '../../ui/layout/section.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { startSolveOfView } from './start-solve-of-view.ts';
import './solve-progress.css';

type WayOutProps = {
  readonly relaxation: Relaxation;
  readonly currency: string;
  /** How the scenario was solved; the what-if is solved alike. */
  readonly kind: SolveKind;
};

/** A gap this small is rounding: the cost is the least there is. */
const PROVEN_GAP = 1e-6;

async function tryIt(relaxation: Relaxation, kind: SolveKind): Promise<void> {
  const current = currentScenario();
  if (current === null) return;
  const { edit, id } = wayOutEdit(current.plan, current.scenario, relaxation);
  const sentence = await editPlan(edit);
  if (sentence !== null) {
    tellFailure(sentence);
    return;
  }
  showScenario(id);
  await startSolveOfView(kind);
}

function costWords({ expectedCost, gap }: Relaxation, currency: string): string {
  if (expectedCost === null) return 'What the plan then costs was not found in time: the what-if will tell.';
  if (gap === null) return `The plan then costs at most ${formatMoney(expectedCost, currency)} expected, discounted.`;
  const proven = gap > PROVEN_GAP ? ` (proved within ${formatGap(gap)})` : '';
  return `The plan then costs ${formatMoney(expectedCost, currency)} expected, discounted${proven}.`;
}

/** The cheapest way to make the plan fit, and the button that tries it in a scenario of its own. */
export function WayOut({ relaxation, currency, kind }: WayOutProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  return (
    <Section
      id="way-out"
      title="Cheapest way out"
      note="Of all the ways to loosen your limits the one worth least, reckoned in money; all of it is needed."
    >
      <ul className="solve-conflict">
        {relaxation.limits.map(({ path, sentence, family }) => (
          <li key={sentence}>
            {sentence} <TextButton onClick={() => jumpTo(path)}>Go there ({family})</TextButton>
          </li>
        ))}
      </ul>
      <p>{costWords(relaxation, currency)}</p>
      <Button
        disabled={isReadOnly}
        title="Makes a scenario with these changes beside this one, and solves it"
        onClick={() => void tryIt(relaxation, kind)}
      >
        Try it as a what-if
      </Button>
    </Section>
  );
}
