import type { ReactNode } from 'react';
import { useProblems } from '../state/problems.ts';
import { usePlace } from '../state/place-store.ts';
import { hrefOf, type Screen, screenOfPath } from '../state/screen.ts';
import './rail.css';

const GROUPS: readonly {
  readonly title: string | null;
  readonly screens: readonly { readonly screen: Screen; readonly name: string }[];
}[] = [
  { title: null, screens: [{ screen: 'plans', name: 'Plans' }] },
  {
    title: 'Assume',
    screens: [
      { screen: 'demand', name: 'Demand' },
      { screen: 'placement', name: 'Placement' },
      { screen: 'contracts', name: 'Contracts' },
      { screen: 'policy', name: 'Policy' },
    ],
  },
  {
    title: 'Decide',
    screens: [
      { screen: 'portfolio', name: 'Portfolio' },
      { screen: 'risk', name: 'Risk' },
      { screen: 'futures', name: 'Futures' },
      { screen: 'calendar', name: 'Calendar' },
      { screen: 'negotiate', name: 'Negotiate' },
    ],
  },
];

type RailLinkProps = { readonly screen: Screen; readonly name: string; readonly problemCount: number };

function RailLink({ screen, name, problemCount }: RailLinkProps): ReactNode {
  const isHere = usePlace((place) => place.screen === screen);
  return (
    <a className="rail-link" href={hrefOf(screen)} aria-current={isHere ? 'page' : undefined}>
      {name}
      {problemCount === 0 ? null : (
        <span className="rail-count" title={`${problemCount} to mend here`}>
          {problemCount}
          <span className="lw-hidden"> problems</span>
        </span>
      )}
    </a>
  );
}

/** The way between screens: which plan, what we assume, what we decide. */
export function Rail(): ReactNode {
  const problems = useProblems();
  const countOn = (screen: Screen): number =>
    problems.filter((problem) => screenOfPath(problem.path.split('/')) === screen).length;
  return (
    <nav className="rail" aria-label="Screens">
      {GROUPS.map((group) => (
        <div className="rail-group" key={group.title ?? 'plans'}>
          {group.title === null ? null : <h2 className="rail-title">{group.title}</h2>}
          {group.screens.map(({ screen, name }) => (
            <RailLink key={screen} screen={screen} name={name} problemCount={countOn(screen)} />
          ))}
        </div>
      ))}
      <div className="rail-group rail-end">
        <RailLink screen="help" name="Help" problemCount={0} />
      </div>
    </nav>
  );
}
