import { type ReactNode, useState } from 'react';
import { outcomeWords } from '../state/headline.ts';
import { useProblems } from '../state/problems.ts';
import { useRun } from '../state/run-store.ts';
import { useSession } from '../state/session-store.ts';
import { usePlan } from '../state/plan-store.ts';
import { formatSeconds, formatTime } from '../ui/format/format-time.ts';
import { Icon } from '../ui/icon/icon.tsx';
import { JobsElsewhere } from './jobs-elsewhere.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import './provenance-strip.css';

function RunProvenance(): ReactNode {
  const run = useRun((open) => open.run);
  if (run === null) return <span className="strip-item">No result yet</span>;
  const { proof } = run.solution;
  return (
    <>
      <span className="strip-item" title={`SHA-256 of the frozen inputs: ${proof.inputsHash}`}>
        Inputs <span className="strip-mono">{proof.inputsHash.slice(0, 10)}</span>
      </span>
      <span className="strip-item">{proof.solverVersion}</span>
      <span className="strip-item">
        {outcomeWords(run.summary)} · {formatSeconds(proof.seconds)}
      </span>
      <span className="strip-item">{formatTime(run.summary.createdAt)}</span>
    </>
  );
}

/** The strip at the bottom: problems, where the figures came from, where the data lies. */
export function ProvenanceStrip(): ReactNode {
  const [isOpen, setIsOpen] = useState(false);
  const problems = useProblems();
  const hasPlan = usePlan((open) => open.view !== null);
  const info = useSession((session) => session.info);
  return (
    <>
      {isOpen && hasPlan ? <ProblemsPanel onClose={() => setIsOpen(false)} /> : null}
      <footer className="strip">
        {hasPlan ? (
          <button
            type="button"
            className="strip-problems"
            data-tone={problems.length === 0 ? 'plain' : 'bad'}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon name={problems.length === 0 ? 'tick' : 'warning'} />
            {problems.length === 0 ? 'No problems' : `${problems.length} to mend`}
          </button>
        ) : null}
        <JobsElsewhere />
        {hasPlan ? <RunProvenance /> : null}
        {info === null ? null : (
          <span className="strip-item strip-end lw-cut" title={info.dataFolder}>
            Lanewise {info.appVersion} · {info.dataFolder}
          </span>
        )}
      </footer>
    </>
  );
}
