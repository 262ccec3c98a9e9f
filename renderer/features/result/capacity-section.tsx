import { type ReactNode, useMemo, useState } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { ChoiceRow } from '../../charts/choice-row.tsx';
import { Legend, type LegendEntry } from '../../charts/legend.tsx';
import { StackedPanels } from '../../charts/stacked-panels.tsx';
import { Section } from '../../ui/layout/section.tsx';
import { capacityPanels, MOST_PANELS } from './capacity-panels.ts';
import { CapacityTable } from './capacity-table.tsx';
import { capacityByBand, type CapacityChoice, type CapacityMeasure } from './capacity-view.ts';
import { capacityFigure, capacitySentence, capacityUnit } from './capacity-words.ts';
import type { ResultScene } from './result-scene.ts';
import './capacity-section.css';

const ALL = 'all';
const measures: readonly { readonly id: CapacityMeasure; readonly name: string }[] = [
  { id: 'work', name: 'Work' },
  { id: 'units', name: 'Accelerator units' },
  { id: 'unit-hours', name: 'Unit-hours' },
];

/** Ids are told from “all” by their place: a lane may itself be called all. */
const idOf = (id: string): string => `id:${id}`;
const chosenOf = (choice: string): string | null => (choice === ALL ? null : choice.slice('id:'.length));

type CapacitySectionProps = { readonly run: Run; readonly scene: ResultScene };

/** Capacity against demand: one panel per band on one scale, by lane, measure and load block. */
export function CapacitySection({ run, scene }: CapacitySectionProps): ReactNode {
  const [laneChoice, setLaneChoice] = useState(ALL);
  const [measureChoice, setMeasureChoice] = useState<CapacityMeasure>('work');
  const [blockChoice, setBlockChoice] = useState(ALL);
  const laneId = chosenOf(laneChoice);
  const measure: CapacityMeasure = laneId === null && measureChoice === 'work' ? 'units' : measureChoice;
  const blockId = chosenOf(blockChoice);

  const view = useMemo(() => {
    const choice: CapacityChoice = { laneId, measure, blockId };
    const bands = capacityByBand(run, scene, choice);
    return {
      bands,
      panels: capacityPanels(scene, bands),
      unit: capacityUnit(scene, choice),
      format: capacityFigure(scene, choice),
      sentence: capacitySentence(scene, choice, bands),
    };
  }, [run, scene, laneId, measure, blockId]);

  const legend = useMemo((): readonly LegendEntry[] => {
    const stack = view.panels[0]?.stack;
    if (stack === undefined) return [];
    return [
      ...stack.lines.toReversed().map(({ name, isDashed }): LegendEntry => ({ kind: 'line', name, isDashed })),
      ...stack.layers.map(({ name, fill }): LegendEntry => ({ kind: 'fill', name, fill })),
    ];
  }, [view.panels]);

  const hidden = view.bands.length - view.panels.length;
  return (
    <Section
      id="result-capacity"
      title="Capacity against demand"
      tools={
        <>
          <ChoiceRow
            label="Measure"
            choices={laneId === null ? measures.slice(1) : measures}
            chosenId={measure}
            onChoose={(id) => setMeasureChoice(measures.find((entry) => entry.id === id)?.id ?? 'work')}
          />
          {scene.blocks.length < 2 ? null : (
            <ChoiceRow
              label="Load block"
              choices={[
                { id: ALL, name: 'All hours' },
                ...scene.blocks.map(({ id, name }) => ({ id: idOf(id), name })),
              ]}
              chosenId={blockChoice}
              onChoose={setBlockChoice}
            />
          )}
        </>
      }
    >
      <div className="capacity-lanes">
        <ChoiceRow
          label="Lane"
          choices={[{ id: ALL, name: 'All lanes' }, ...scene.lanes.map(({ id, name }) => ({ id: idOf(id), name }))]}
          chosenId={laneChoice}
          onChoose={setLaneChoice}
        />
      </div>
      <ChartFrame
        title="capacity against demand"
        sentence={
          hidden > 0
            ? `${view.sentence} The ${MOST_PANELS} most probable of ${view.bands.length} bands are drawn; the table has all.`
            : view.sentence
        }
        legend={<Legend entries={legend} />}
        chart={<StackedPanels panels={view.panels} unit={view.unit} format={view.format} />}
        table={<CapacityTable months={scene.months} bands={view.bands} unit={view.unit} />}
      />
    </Section>
  );
}
