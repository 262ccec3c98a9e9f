import type { ReactNode } from 'react';
import './rule.css';

type RuleProps = {
  readonly name: ReactNode;
  /** What can be done with the whole rule. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** One rule as a sentence with numbers in it. */
export function Rule({ name, tools, children }: RuleProps): ReactNode {
  return (
    <li className="rule">
      <span className="rule-name">{name}</span>
      <span className="rule-body">{children}</span>
      {tools === undefined ? null : <span className="rule-tools">{tools}</span>}
    </li>
  );
}
