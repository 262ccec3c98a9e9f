import type { ReactNode } from 'react';
import './rule.css';

type RuleProps = { readonly name: string; readonly children: ReactNode; readonly end?: ReactNode };

/** One rule as a sentence with numbers in it. */
export function Rule({ name, children, end }: RuleProps): ReactNode {
  return (
    <li className="rule">
      <span className="rule-name">{name}</span>
      {children}
      {end === undefined ? null : <span className="rule-end">{end}</span>}
    </li>
  );
}
