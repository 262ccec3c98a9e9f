import type { ReactNode } from 'react';
import './rule.css';

type RuleProps = { readonly name: string; readonly children: ReactNode };

/** One rule as a sentence with numbers in it. */
export function Rule({ name, children }: RuleProps): ReactNode {
  return (
    <li className="rule">
      <span className="rule-name">{name}</span>
      <span className="rule-body">{children}</span>
    </li>
  );
}
