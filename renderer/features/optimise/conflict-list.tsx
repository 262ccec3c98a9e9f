import type { ReactNode } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { jumpTo } from '../../state/jump.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { WayOut } from './way-out.tsx';
import './solve-progress.css';

type ConflictListProps = {
  readonly run: Run;
  /** True when the plan has changed since: a way out would be one of another plan. */
  readonly isStale: boolean;
};

/** Why no portfolio fits: the rules that cannot all hold, each with the way to where it is set, and the cheapest way out. */
export function ConflictList({ run, isStale }: ConflictListProps): ReactNode {
  const { conflict: rules, relaxation } = run.solution;
  return (
    <>
      <Notice tone="bad" title="No portfolio fits all the rules.">
        {rules.length === 1
          ? 'This rule leaves no room on its own: loosen it and optimise again.'
          : 'These rules cannot all hold: loosen any one of them and optimise again.'}
      </Notice>
      {rules.length === 0 ? null : (
        <ol className="solve-conflict">
          {rules.map((rule) => (
            <li key={`${rule.path} ${rule.sentence}`}>
              {rule.sentence} <TextButton onClick={() => jumpTo(rule.path)}>Change it ({rule.family})</TextButton>
            </li>
          ))}
        </ol>
      )}
      {relaxation === null || isStale ? null : (
        <WayOut relaxation={relaxation} currency={run.input.currency} kind={run.input.kind} />
      )}
    </>
  );
}
