import type { ReactNode } from 'react';
import type { Problem } from '../../../shared/domain/problem.ts';
import { jumpTo } from '../../state/jump.ts';
import { TextButton } from '../../ui/text-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';

/** Why the solve was not started: every problem, with the way to where it is mended. */
export function RefusalList({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  return (
    <Notice tone="bad" title="Not started: mend this first.">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.sentence}`}>
            {problem.path === '' ? null : (
              <TextButton onClick={() => jumpTo(problem.path)}>{problem.path.replaceAll('/', ' › ')}</TextButton>
            )}{' '}
            {problem.sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
