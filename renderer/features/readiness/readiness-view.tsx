import type { ReactNode } from 'react';
import type { ReadinessFindings, ReadinessRow } from '../../../shared/domain/questions/readiness.ts';
import { RankedBarsChart } from '../../charts/ranked-bars-chart.tsx';
import { formatMonth, formatMonthCount, withMonthNames } from '../../ui/format/format-month.ts';
import type { Column } from '../../ui/table/column.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { experimentSentence, migrationText, placementName, type ReadinessScene, worthText } from './readiness-words.ts';

type ReadinessViewProps = { readonly findings: ReadinessFindings; readonly scene: ReadinessScene };

/** What is told of each placement, with as many months of earlier readiness as are known. */
function columnsOf({ rows, precision }: ReadinessFindings, scene: ReadinessScene): Column<ReadinessRow>[] {
  const months = Math.max(0, ...rows.map(({ earlier }) => earlier.length));
  const money = (worth: number | null | undefined): string => worthText(worth, precision, scene.currency);
  return [
    {
      key: 'placement',
      header: 'Placement',
      wraps: true,
      width: '14rem',
      render: ({ placementId }) => placementName(scene, placementId),
    },
    { key: 'migration', header: 'Migration', render: migrationText },
    {
      key: 'opens',
      header: 'Opens',
      render: ({ opensMonth }) => (opensMonth === null ? 'never' : formatMonth(opensMonth)),
    },
    {
      key: 'held',
      header: 'Closed at the start',
      wraps: true,
      width: '12rem',
      render: ({ heldBack }) => withMonthNames(heldBack ?? ''),
    },
    {
      key: 'allowed',
      header: 'Allowed at all',
      align: 'end',
      render: ({ allowed, breaksRules }) => (breaksRules ? 'no portfolio' : money(allowed?.worth)),
    },
    ...Array.from(
      { length: months },
      (_, n): Column<ReadinessRow> => ({
        key: `earlier-${n}`,
        header: `${formatMonthCount(n + 1)} earlier`,
        align: 'end',
        render: ({ earlier }) => money(earlier[n]?.worth),
      }),
    ),
    {
      key: 'both',
      header: 'A month earlier',
      unit: 'with its migration',
      align: 'end',
      render: ({ earlierWithMigration }) => money(earlierWithMigration?.worth),
    },
    { key: 'later', header: 'A month later', align: 'end', render: ({ later }) => money(later?.worth) },
  ];
}

/** What earlier readiness of placements is worth, as bars and as a table, and the one experiment to run. */
export function ReadinessView({ findings, scene }: ReadinessViewProps): ReactNode {
  const { rows, precision } = findings;
  const { currency } = scene;
  if (rows.length === 0)
    return <p className="lw-muted">Every placement is open and ready in every month: nothing is to be gained.</p>;
  const drawn = rows.filter(({ earlier }) => earlier.length > 0);
  const sentence = experimentSentence(findings, scene);
  const readBar = (position: number): string => {
    const row = drawn[position];
    if (row === undefined) return '';
    return `${placementName(scene, row.placementId)}\na month earlier: ${worthText(row.earlier[0]?.worth, precision, currency)}`;
  };
  const bars = drawn.map(({ placementId, earlier }) => ({
    name: placementName(scene, placementId),
    money: earlier[0]?.worth ?? 0,
  }));
  return (
    <RankedBarsChart
      title="What earlier readiness is worth"
      sentence={sentence}
      bars={bars}
      axisName="Worth of a month of earlier readiness"
      currency={currency}
      readBar={readBar}
      table={
        <DataTable
          caption="What earlier readiness is worth"
          columns={columnsOf(findings, scene)}
          rows={rows}
          rowKey={({ placementId }) => placementId}
        />
      }
    />
  );
}
