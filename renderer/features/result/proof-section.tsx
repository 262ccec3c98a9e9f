import type { ReactNode } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { formatMoney } from '../../ui/format/format-money.ts';
import { formatNumber, NO_VALUE } from '../../ui/format/format-number.ts';
import { formatGap } from '../../ui/format/format-share.ts';
import { formatSeconds, formatTime } from '../../ui/format/format-time.ts';
import { Section } from '../../ui/layout/section.tsx';
import { statusSentence, statusWords } from './proof-words.ts';
import './proof-section.css';

/** How the result was reached and how far it is proven. */
export function ProofSection({ run }: { readonly run: Run }): ReactNode {
  const { proof } = run.solution;
  const { currency } = run.input;
  const isSolved = proof.objective !== null;
  const figures: readonly (readonly [string, string])[] = [
    ['Status', statusWords(proof)],
    [`Objective, ${currency}`, formatMoney(proof.objective, currency)],
    [`Bound, ${currency}`, formatMoney(proof.bound, currency)],
    ['Gap', formatGap(proof.gap)],
    ['Time', formatSeconds(proof.seconds)],
    ['Rows', formatNumber(proof.rows)],
    ['Columns', formatNumber(proof.columns)],
    ['Non-zeros', formatNumber(proof.nonzeros)],
    ['Solver', proof.solverVersion === '' ? NO_VALUE : proof.solverVersion],
    ['Checked', isSolved ? 'cost and every rule recomputed by the independent checker' : 'nothing to check'],
    ['Run', `${formatTime(run.summary.createdAt)}, Lanewise ${run.appVersion}`],
    ['Inputs hash (SHA-256)', proof.inputsHash],
  ];
  return (
    <Section id="result-proof" title="Proof" note={statusSentence(proof, run.input.kind)}>
      <dl className="proof-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
