import { Button } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import type { FindingsOf, QuestionName, QuestionOf } from '../../shared/domain/questions/question.ts';
import { openQuestion, startQuestion, stopQuestion, useQuestion } from '../state/question-store.ts';
import { Notice } from '../ui/feedback/notice.tsx';
import { formatSeconds } from '../ui/format/format-time.ts';
import { Section } from '../ui/layout/section.tsx';
import './question-section.css';

type QuestionSectionProps<N extends QuestionName> = {
  /** The anchor of the section; unique on the screen. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what it answers. */
  readonly note: ReactNode;
  readonly runId: string;
  readonly question: QuestionOf<N>;
  /** `shown`: asked as soon as the section is seen and nothing is known; `button`: when the planner says so. */
  readonly asks: 'shown' | 'button';
  /** Controls that choose the question. */
  readonly tools?: ReactNode;
  /** What was found, whole or so far. */
  readonly children: (findings: FindingsOf<N>) => ReactNode;
};

/** A question about the run in view: asked here, answered as it is found, with progress and Stop. */
export function QuestionSection<N extends QuestionName>(props: QuestionSectionProps<N>): ReactNode {
  const { id, title, note, runId, question, asks, tools, children } = props;
  const { job, findings, message, isEnding, isOpen } = useQuestion(runId, question);
  const start = (): void => void startQuestion(runId, question);
  useEffect(() => void openQuestion(runId, question, asks === 'shown'), [runId, question, asks]);
  const progress = job?.progress ?? null;
  return (
    <Section
      id={id}
      title={title}
      note={note}
      tools={
        <>
          {tools}
          {job !== null || !isOpen ? null : (
            <Button size="compact-sm" variant={findings === null ? 'filled' : 'default'} onClick={start}>
              {findings === null ? 'Work it out' : 'Work it out again'}
              <span className="lw-hidden"> for {title}</span>
            </Button>
          )}
        </>
      }
    >
      {message === null || job !== null ? null : <Notice tone="warn">{message}</Notice>}
      {job === null ? null : (
        <div className="question-progress">
          <progress aria-label={`${title}: solved so far`} max={progress?.total ?? 1} value={progress?.done} />
          <output>
            {progress === null
              ? 'Waiting for its turn'
              : `${progress.doing}: ${progress.done} of ${progress.total}, ${formatSeconds(progress.seconds)}`}
          </output>
          <Button
            size="compact-sm"
            disabled={isEnding}
            title="End now and keep what was found"
            onClick={() => void stopQuestion(runId, question, job.jobId)}
          >
            Stop<span className="lw-hidden"> for {title}</span>
          </Button>
        </div>
      )}
      {findings === null ? null : children(findings)}
    </Section>
  );
}
