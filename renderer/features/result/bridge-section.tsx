import { type ReactNode, useMemo, useState } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { bridgeByCause, bridgeBySource, type CostBridge } from '../../../shared/domain/metrics/cost-bridge.ts';
import { metricScene } from '../../../shared/domain/metrics/metric-scene.ts';
import { openRunBefore } from '../../state/run-store.ts';
import { ChoiceRow } from '../../charts/choice-row.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatMoney, formatMoneyDelta } from '../../ui/format/format-money.ts';
import { Section } from '../../ui/layout/section.tsx';
import { TextButton } from '../../ui/text-button.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { bridgeRows } from './bridge-words.ts';

type BridgeTableProps = { readonly run: Run; readonly before: Run; readonly by: 'source' | 'cause' };

function BridgeTable({ run, before, by }: BridgeTableProps): ReactNode {
  const { currency, assumptions } = run.input;
  const bridge = useMemo((): CostBridge => {
    const [was, is] = [before, run].map(({ input, solution }) => metricScene(input, solution));
    if (was === undefined || is === undefined) return { beforeCents: 0, afterCents: 0, steps: [] };
    return by === 'source' ? bridgeBySource(was, is) : bridgeByCause(was, is);
  }, [before, run, by]);
  const laneName = (id: string): string =>
    [...assumptions.lanes, ...before.input.assumptions.lanes].find((lane) => lane.id === id)?.name ?? id;
  const rows = bridgeRows(bridge, laneName);
  return (
    <>
      <p>
        Expected effective cost went from {formatMoney(bridge.beforeCents / 100, currency, 2)} to{' '}
        {formatMoney(bridge.afterCents / 100, currency, 2)}:{' '}
        {formatMoneyDelta(bridge.afterCents / 100, bridge.beforeCents / 100, currency)}.
      </p>
      <DataTable
        caption={`Steps from the run before to this one, in ${currency}`}
        columns={[
          { key: 'what', header: by === 'source' ? 'Source of cost' : 'Cause', render: ({ name }) => name },
          {
            key: 'money',
            header: 'Change',
            unit: currency,
            align: 'end',
            render: ({ money }) => formatMoney(money, currency, 2),
          },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </>
  );
}

type BridgeSectionProps = {
  readonly run: Run;
  /** The run of the same scenario before this one. */
  readonly runIdBefore: string;
};

/** Why the cost differs from that of the run before: steps that sum to the difference to the cent. */
export function BridgeSection({ run, runIdBefore }: BridgeSectionProps): ReactNode {
  const [before, setBefore] = useState<Run | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const [by, setBy] = useState<'source' | 'cause'>('cause');
  const isOpen = before?.summary.runId === runIdBefore;
  const open = async (): Promise<void> => {
    const opened = await openRunBefore(runIdBefore);
    setBefore(opened.run);
    setSentence(opened.sentence);
  };
  const isComparable = before !== null && before.input.currency === run.input.currency;
  return (
    <Section
      id="result-bridge"
      title="Why the cost changed"
      note="Against the run of this scenario before, over all bands by probability, not discounted."
      tools={
        isOpen ? (
          <ChoiceRow
            label="Bridge by"
            choices={[
              { id: 'cause', name: 'By cause' },
              { id: 'source', name: 'By source' },
            ]}
            chosenId={by}
            onChoose={(id) => setBy(id === 'source' ? 'source' : 'cause')}
          />
        ) : (
          <TextButton onClick={() => void open()}>Compare with the run before</TextButton>
        )
      }
    >
      {sentence === null ? null : <Notice tone="bad">{sentence}</Notice>}
      {!isOpen || before === null ? null : before.solution.bands.length === 0 ? (
        <p className="lw-muted">The run before found no portfolio, so there is nothing to compare with.</p>
      ) : isComparable ? (
        <BridgeTable run={run} before={before} by={by} />
      ) : (
        <p className="lw-muted">
          The run before is in {before.input.currency}: amounts in two currencies do not compare.
        </p>
      )}
    </Section>
  );
}
