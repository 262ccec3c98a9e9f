import type { ReactNode } from 'react';
import type { Confidence } from '../../../../shared/domain/provenance.ts';
import './confidence-mark.css';

/** How far a figure can be trusted, in one word. */
export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }): ReactNode {
  return (
    <span className="confidence-mark" data-confidence={confidence}>
      {confidence}
    </span>
  );
}
