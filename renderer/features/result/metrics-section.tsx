import { type ReactNode, useMemo, useState } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { ChoiceRow } from '../../charts/choice-row.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { MetricsTable } from './metrics-table.tsx';
import { hasSets, type MetricSet, type MetricSubject, metricViews } from './metric-views.ts';
import { OwedChart } from './owed-chart.tsx';
import type { ResultScene } from './result-scene.ts';

const subjects: readonly { readonly id: MetricSubject; readonly name: string; readonly row: string }[] = [
  { id: 'band', name: 'Bands', row: 'Band' },
  { id: 'lane', name: 'Lanes', row: 'Lane' },
  { id: 'accelerator', name: 'Accelerators', row: 'Accelerator' },
  { id: 'provider', name: 'Providers', row: 'Provider' },
  { id: 'placement', name: 'Lanes by accelerator', row: 'Lane and accelerator' },
  { id: 'purchase', name: 'Purchases', row: 'Purchase' },
  { id: 'budget', name: 'Budgets', row: 'Budget and band' },
  { id: 'retraining', name: 'Retraining', row: 'Workload and accelerator' },
];

const sets: readonly { readonly id: MetricSet; readonly name: string }[] = [
  { id: 'money', name: 'Money' },
  { id: 'commitments', name: 'Commitments' },
  { id: 'work', name: 'Work and quality' },
];

const nothing: Readonly<Partial<Record<MetricSubject, string>>> = {
  purchase: 'Nothing is bought.',
  budget: 'No budget binds a month of the horizon. Budgets are entered under Policy.',
  retraining:
    'No workload says what its retraining takes and brings: needs the lane, work, other cost and lift of a cycle, entered with the workload under Demand.',
};

type MetricsSectionProps = { readonly run: Run; readonly scene: ResultScene };

/** Every metric by what the reader chooses; each number opens its formula and what went in. */
export function MetricsSection({ run, scene }: MetricsSectionProps): ReactNode {
  const [subject, setSubject] = useState<MetricSubject>('band');
  const [set, setSet] = useState<MetricSet>('money');
  const [bandId, setBandId] = useState('');
  const views = useMemo(() => metricViews(run), [run]);
  // Work of several lanes does not add up.
  const hasWork = subject === 'lane' || subject === 'placement';
  const shownSet = set === 'work' && !hasWork ? 'money' : set;
  const rows = useMemo(
    () => views.rows(subject, shownSet, bandId === '' ? null : bandId),
    [views, subject, shownSet, bandId],
  );
  const bands = scene.bands.map(({ id, name }) => ({ id, name }));
  const hasBands = subject !== 'band' && subject !== 'purchase' && bands.length > 1;
  const chosen = subjects.find(({ id }) => id === subject);
  return (
    <Section
      id="result-metrics"
      title="Metrics"
      note="Press a number for its formula and what went in. A dash says what it needs."
      tools={
        <>
          <ChoiceRow
            label="Metrics by"
            choices={subjects}
            chosenId={subject}
            onChoose={(id) => setSubject(subjects.find((choice) => choice.id === id)?.id ?? 'band')}
          />
          {hasSets(subject) ? (
            <ChoiceRow
              label="Which metrics"
              choices={sets.filter(({ id }) => id !== 'work' || hasWork)}
              chosenId={shownSet}
              onChoose={(id) => setSet(sets.find((choice) => choice.id === id)?.id ?? 'money')}
            />
          ) : null}
          {hasBands ? (
            <ChoiceRow
              label="Band of the metrics"
              choices={[{ id: '', name: 'All bands' }, ...bands]}
              chosenId={bandId}
              onChoose={setBandId}
            />
          ) : null}
        </>
      }
    >
      {rows.length === 0 ? (
        <p className="lw-muted">{nothing[subject] ?? 'Nothing takes part in this band.'}</p>
      ) : (
        <MetricsTable
          caption={`Metrics: ${(chosen?.name ?? '').toLowerCase()}`}
          subject={chosen?.row ?? ''}
          rows={rows}
        />
      )}
      {subject === 'band' && shownSet === 'commitments' ? <OwedChart run={run} scene={scene} /> : null}
    </Section>
  );
}
