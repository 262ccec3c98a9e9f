import { type ReactNode, useMemo } from 'react';
import type { Run } from '../../../shared/contract.ts';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ContractTimeline, TimelineBar } from '../../charts/contract-timeline.ts';
import { TimelineChart } from '../../charts/timeline-chart.tsx';
import { Section } from '../../ui/layout/section.tsx';
import type { ResultScene } from './result-scene.ts';
import { TimelineKey } from './timeline-key.tsx';
import { timelineRows } from './timeline-rows.ts';
import { TimelineTable } from './timeline-table.tsx';
import { timelineSentence } from './timeline-words.ts';

/** Lines drawn; the table has every contract. */
const MOST_LINES = 90;

type TimelineSectionProps = { readonly run: Run; readonly scene: ResultScene };

/** Existing and new contracts on the months axis of the capacity charts. */
export function TimelineSection({ run, scene }: TimelineSectionProps): ReactNode {
  const view = useMemo(() => {
    const rows = timelineRows(run, scene);
    const timeline: ContractTimeline = {
      months: scene.months,
      rows: rows.slice(0, MOST_LINES),
      reveal: scene.bandsKnownFrom === null ? null : scene.months.indexOf(scene.bandsKnownFrom),
    };
    const bars = rows.flatMap((row): TimelineBar[] => (row.kind === 'bar' ? [row.bar] : []));
    return { rows, timeline, bars, sentence: timelineSentence(scene, bars) };
  }, [run, scene]);
  const hidden = view.rows.length - view.timeline.rows.length;
  return (
    <Section id="result-contracts" title="Contracts over time">
      {view.bars.length === 0 ? (
        <p className="lw-muted">{view.sentence}</p>
      ) : (
        <ChartFrame
          title="contracts over time"
          sentence={
            hidden > 0 ? `${view.sentence} The first ${MOST_LINES} lines are drawn; the table has all.` : view.sentence
          }
          legend={<TimelineKey scene={scene} bars={view.bars} />}
          chart={<TimelineChart timeline={view.timeline} label={view.sentence} />}
          table={<TimelineTable scene={scene} rows={view.rows} />}
        />
      )}
    </Section>
  );
}
