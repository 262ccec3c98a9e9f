import type { ReactNode } from 'react';
import type { Assumptions } from '../../../shared/domain/assumptions.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { placeWords } from '../../state/place-words.ts';
import { jumpTo } from '../../state/jump.ts';
import { TextButton } from '../../ui/text-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';

type RefusalListProps = { readonly problems: readonly Problem[]; readonly assumptions: Assumptions };

/** Why the solve was not started: every problem, with the way to where it is mended. */
export function RefusalList({ problems, assumptions }: RefusalListProps): ReactNode {
  return (
    <Notice tone="bad" title="Not started: mend this first.">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.sentence}`}>
            {problem.path === '' ? null : (
              <TextButton onClick={() => jumpTo(problem.path)}>{placeWords(problem.path, assumptions)}</TextButton>
            )}{' '}
            {problem.sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
