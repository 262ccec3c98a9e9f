import { type ReactNode, useMemo, useState } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { ChoiceRow } from '../../charts/choice-row.tsx';
import { Legend, type LegendEntry } from '../../charts/legend.tsx';
import { StackedPanels } from '../../charts/stacked-panels.tsx';
import { formatMoneyShort } from '../../ui/format/format-money.ts';
import { Section } from '../../ui/layout/section.tsx';
import { ContractCostTable } from './contract-cost-table.tsx';
import { costPanels } from './cost-panels.ts';
import { CostTable, FiscalYearTable } from './cost-tables.tsx';
import { type CostBasis, costByBand, sourcesInUse } from './cost-view.ts';
import { costSentence } from './cost-words.ts';
import type { ResultScene } from './result-scene.ts';
import { costSourceLooks } from './source-names.ts';
import './cost-section.css';

type CostSectionProps = {
  readonly run: Run;
  readonly scene: ResultScene;
  /** Month of the year in which the fiscal year starts, 1 to 12. */
  readonly fiscalYearStartMonth: number;
};

/** Cost by source and month, one panel per band on one scale, effective or billed. */
export function CostSection({ run, scene, fiscalYearStartMonth }: CostSectionProps): ReactNode {
  const [basis, setBasis] = useState<CostBasis>('effective');
  const view = useMemo(() => {
    const bands = costByBand(scene, basis);
    return {
      bands,
      panels: costPanels(scene, bands),
      sentence: costSentence(scene, basis, bands),
      format: (value: number): string => formatMoneyShort(value, scene.currency),
      legend: sourcesInUse(bands).map((source): LegendEntry => ({ kind: 'fill', ...costSourceLooks[source] })),
    };
  }, [scene, basis]);
  return (
    <Section
      id="result-cost"
      title="Cost by source"
      tools={
        <ChoiceRow
          label="Cost basis"
          choices={[
            { id: 'effective', name: 'Effective' },
            { id: 'billed', name: 'Billed' },
          ]}
          chosenId={basis}
          onChoose={(id) => setBasis(id === 'billed' ? 'billed' : 'effective')}
        />
      }
    >
      <ChartFrame
        title="cost by source"
        sentence={view.sentence}
        legend={<Legend entries={view.legend} />}
        chart={
          <StackedPanels panels={view.panels} unit={`${scene.currency} a month`} format={view.format} height={190} />
        }
        table={<CostTable scene={scene} bands={view.bands} basis={basis} />}
      />
      <div className="cost-years">
        <FiscalYearTable scene={scene} bands={view.bands} basis={basis} fiscalYearStartMonth={fiscalYearStartMonth} />
      </div>
      <details className="cost-contracts">
        <summary>Cost of each contract</summary>
        <ContractCostTable run={run} scene={scene} basis={basis} />
      </details>
    </Section>
  );
}
