import type { ReactNode } from 'react';
import './section.css';

type SectionProps = {
  /** The anchor of the section; unique on the screen. */
  readonly id: string;
  readonly title: string;
  /** One sentence on what it shows. */
  readonly note?: ReactNode;
  /** Controls at the right of the title. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a screen: title, sentence, tools, content, set apart by a hairline. */
export function Section({ id, title, note, tools, children }: SectionProps): ReactNode {
  const titleId = `${id}-title`;
  return (
    <section className="section" id={id} aria-labelledby={titleId}>
      <div className="section-head">
        <h2 id={titleId}>{title}</h2>
        {note === undefined ? null : <p className="section-note">{note}</p>}
        {tools === undefined ? null : <div className="section-tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
