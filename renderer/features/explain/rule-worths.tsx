import type { ReactNode } from 'react';
import type { RuleWorth } from '../../../shared/domain/questions/explain.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { byWorth, type ExplainedPlan, limitWords, looserWords, tighterWords } from './explain-words.ts';

type RuleWorthsProps = { readonly plan: ExplainedPlan; readonly rules: readonly RuleWorth[] };

/** The limits that bind in the cheapest portfolio, by what a step looser saves. */
export function RuleWorths({ plan, rules }: RuleWorthsProps): ReactNode {
  const { currency } = plan;
  if (rules.length === 0) return <p className="lw-muted">No limit of the plan binds in the cheapest portfolio.</p>;
  const columns: readonly Column<RuleWorth>[] = [
    { key: 'family', header: 'Rule', render: ({ family }) => family },
    { key: 'sentence', header: 'What binds', wraps: true, width: '18rem', render: ({ sentence }) => sentence },
    { key: 'value', header: 'Limit', align: 'end', render: (rule) => limitWords(rule, rule.value, currency) },
    { key: 'looser', header: 'Looser', wraps: true, render: (rule) => looserWords(rule, currency) },
    { key: 'tighter', header: 'Tighter', wraps: true, render: (rule) => tighterWords(rule, currency) },
  ];
  return (
    <DataTable
      caption="What the rules that bind cost"
      columns={columns}
      rows={byWorth(rules)}
      rowKey={({ path, bandId }) => `${path} ${bandId ?? ''}`}
    />
  );
}
