import type { ReactNode } from 'react';
import { OptimiseControl } from '../features/optimise/optimise-control.tsx';
import { headlineOf, statusWords } from '../state/headline.ts';
import { usePlan } from '../state/plan-store.ts';
import { useProblems } from '../state/problems.ts';
import { useNewestRun, useRun } from '../state/run-store.ts';
import { hrefOf } from '../state/screen.ts';
import { Figure } from '../ui/layout/figure.tsx';
import { ScenarioSwitcher } from './scenario-switcher.tsx';
import { ThemeToggle } from './theme-toggle.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import './header.css';

function toneOf(words: string): string {
  if (words.startsWith('Proved')) return 'good';
  if (words.startsWith('Stale') || words.startsWith('Draft')) return 'warn';
  return words.startsWith('No portfolio') || words.startsWith('The last') ? 'bad' : 'plain';
}

function HeadlineFigures(): ReactNode {
  const run = useRun((open) => open.run);
  const isStale = useNewestRun()?.isStale ?? false;
  return (
    <dl className="header-figures" data-stale={isStale || undefined} aria-label="Headline figures of the newest run">
      {headlineOf(run).map((figure) => (
        <Figure key={figure.label} {...figure} />
      ))}
    </dl>
  );
}

/** Which plan and scenario, how it stands, what it costs, and the button that solves it. */
export function Header(): ReactNode {
  const name = usePlan((open) => open.view?.plan.name ?? null);
  const newest = useNewestRun();
  const problems = useProblems();
  const words = statusWords(newest, problems.length);
  return (
    <header className="header">
      <div className="header-names">
        {name === null ? (
          <p className="header-plan">Lanewise</p>
        ) : (
          <>
            <p className="header-plan lw-cut" title={name}>
              {name}
            </p>
            <div className="header-line">
              <ScenarioSwitcher />
              <a className="header-status" data-tone={toneOf(words)} title={words} href={hrefOf('portfolio')}>
                {words}
              </a>
            </div>
          </>
        )}
      </div>
      {name === null ? null : <HeadlineFigures />}
      <div className="header-tools">
        {name === null ? null : <UndoButtons />}
        <ThemeToggle />
        {name === null ? null : <OptimiseControl />}
      </div>
    </header>
  );
}
