import { type ReactNode, useState } from 'react';
import type { Run } from '../../shared/contract.ts';
import { ChoiceRow } from '../charts/choice-row.tsx';
import { NegotiateView } from '../features/negotiate/negotiate-view.tsx';
import { tell, tellFailure } from '../ui/feedback/toast.ts';
import { QuestionSection } from './question-section.tsx';
import { RunQuestions } from './run-questions.tsx';

/** Fee of a right to end early that an offer has not, as a share of what is still owed. */
const TERMINATION_FEE_SHARE = 0.25;
const ALL = 'all';

/** Offers of a run's purchases, those with most cash first. */
function boughtOffers({ solution, input }: Run): { readonly id: string; readonly name: string }[] {
  const cashOf = new Map<string, number>();
  for (const { offerId, totalCash } of solution.purchases) cashOf.set(offerId, (cashOf.get(offerId) ?? 0) + totalCash);
  return [...cashOf]
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => ({ id, name: input.assumptions.offers.find((offer) => offer.id === id)?.name ?? id }));
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell('The negotiation sheet was copied.');
  } catch {
    tellFailure('The text could not be copied: the clipboard is not open to this window.');
  }
}

function NegotiateSection({ run }: { readonly run: Run }): ReactNode {
  const bought = boughtOffers(run);
  const [chosen, setChosen] = useState(bought[0]?.id ?? ALL);
  const { offers, accelerators } = run.input.assumptions;
  return (
    <QuestionSection
      id="negotiate"
      title="Negotiation sheet"
      note="What each clause of an offer is worth, and the price above which none of it is bought: two cheapest portfolios in fractions of units, as offered and with the clause changed. All offers take minutes."
      runId={run.summary.runId}
      question={{
        name: 'negotiate',
        offerId: chosen === ALL ? null : chosen,
        terminationFeeShare: TERMINATION_FEE_SHARE,
      }}
      asks="button"
      tools={
        <ChoiceRow
          label="Offer"
          choices={[...bought, { id: ALL, name: 'All bought or close' }]}
          chosenId={chosen}
          onChoose={setChosen}
        />
      }
    >
      {(findings) => (
        <NegotiateView
          findings={findings}
          scene={{ offers, accelerators, currency: run.input.currency }}
          onCopy={(text) => void copy(text)}
        />
      )}
    </QuestionSection>
  );
}

/** What each clause is worth, and where to walk away. */
export function NegotiateScreen(): ReactNode {
  return (
    <RunQuestions title="Negotiate" purpose="Here you see what each clause is worth, and where to walk away.">
      {(run) => <NegotiateSection key={run.summary.runId} run={run} />}
    </RunQuestions>
  );
}
