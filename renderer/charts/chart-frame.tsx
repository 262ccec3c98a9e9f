import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TextButton } from '../ui/text-button.tsx';
import './chart-frame.css';

type ChartFrameProps = {
  /** What the figures are about; part of the button's name. */
  readonly title: string;
  /** What the chart shows, computed from its data. */
  readonly sentence: string;
  /** The chart's key, shown only with the chart. */
  readonly legend?: ReactNode;
  readonly chart: ReactNode;
  /** The same figures as a table. */
  readonly table: ReactNode;
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches('input:not([type=radio]), textarea, select, [contenteditable]')
  );
}

function isPlainKey(event: KeyboardEvent, key: string): boolean {
  return (
    event.key.toLowerCase() === key && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
  );
}

/** A chart with its sentence and its table twin; a button and the key T, anywhere inside, switch between the two. */
export function ChartFrame({ title, sentence, legend, chart, table }: ChartFrameProps): ReactNode {
  const [isTable, setIsTable] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isPlainKey(event, 't')) return;
      event.preventDefault();
      setIsTable((was) => !was);
      // What had the focus goes away with its view; the button stays.
      toggle.current?.querySelector('button')?.focus();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <figure className="chart-frame" aria-label={title} ref={frame}>
      <div className="chart-frame-head">
        <p className="chart-frame-sentence">{sentence}</p>
        <span ref={toggle}>
          <TextButton aria-keyshortcuts="T" title="Key T" onClick={() => setIsTable(!isTable)}>
            {isTable ? 'Show chart' : 'Show table'}
            <span className="lw-hidden"> of {title}</span>
          </TextButton>
        </span>
      </div>
      {isTable ? null : legend}
      {isTable ? table : chart}
    </figure>
  );
}
