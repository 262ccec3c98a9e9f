import type { ReactNode } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { answerSentence } from './answer-words.ts';
import { statusSentence, statusWords } from './proof-words.ts';
import type { ResultScene } from './result-scene.ts';
import './result-head.css';

type ResultHeadProps = { readonly run: Run; readonly scene: ResultScene };

/** The answer in a sentence, and how far it is proven. */
export function ResultHead({ run, scene }: ResultHeadProps): ReactNode {
  const { proof } = run.solution;
  const isSolved = scene.bands.length > 0;
  return (
    <header className="result-head">
      {isSolved ? <p className="result-answer">{answerSentence(run, scene)}</p> : null}
      <p>
        <strong className="result-status">{statusWords(proof)}</strong> {statusSentence(proof, run.input.kind)}
      </p>
    </header>
  );
}
