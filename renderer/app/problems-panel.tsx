import { type ReactNode, useEffect, useRef } from 'react';
import { useCurrentScenario } from '../state/current-scenario.ts';
import { jumpTo } from '../state/jump.ts';
import { useProblems } from '../state/problems.ts';
import { IconButton } from '../ui/icon/icon-button.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { placeWords } from '../state/place-words.ts';

/** Everything that keeps the scenario from being solved; each problem leads to its field. */
export function ProblemsPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const problems = useProblems();
  const current = useCurrentScenario();
  const panel = useRef<HTMLElement>(null);
  // On a small window the page scrolls, and it opens below what is in sight.
  useEffect(() => panel.current?.scrollIntoView({ block: 'nearest' }), []);
  if (current === null) return null;
  return (
    <section ref={panel} className="strip-panel" aria-label="Problems">
      <div className="strip-panel-head">
        <h2>
          {problems.length === 0 ? 'Nothing to mend: this scenario can be solved.' : 'To mend before it can be solved'}
        </h2>
        <IconButton icon="close" label="Close the problems" onClick={onClose} />
      </div>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.sentence}`}>
            <TextButton onClick={() => jumpTo(problem.path)}>
              {placeWords(problem.path, current.assumptions)}
            </TextButton>
            <span>{problem.sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
