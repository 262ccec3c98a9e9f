import type { ReactNode } from 'react';
import type { z } from 'zod';
import { readAt } from '../../../../shared/domain/path.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { editShape } from './edit-value.ts';
import type { Field } from './field.ts';
import './clause-field.css';

type ClauseFieldProps = Omit<Field, 'label'> & {
  readonly title: string;
  /** Whose clause it is. */
  readonly owner: string;
  readonly note: string;
  /** The clause as it stands when it is put in. */
  readonly fresh: z.core.util.JSONType;
  /** Its fields, drawn while it is in. */
  readonly children: ReactNode;
};

/** A part of an entry that is there or not, with its fields under a tick. */
export function ClauseField({ entry, path, field, title, owner, note, fresh, children }: ClauseFieldProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  const isIn = readAt(entry, field) !== null;
  return (
    <div className="clause-field">
      <label>
        <input
          type="checkbox"
          className="tick-field"
          data-path={[...path, ...field].join('/')}
          disabled={isReadOnly}
          checked={isIn}
          onChange={(event) => {
            const isWanted = event.currentTarget.checked;
            void editShape(
              { path, field },
              () => (isWanted ? fresh : null),
              `${isWanted ? 'Add' : 'Remove'} ${title.toLowerCase()} of ${owner}`,
            );
          }}
        />
        {title}
      </label>
      <p className="rows-field-note">{note}</p>
      {isIn ? <div className="clause-field-body">{children}</div> : null}
    </div>
  );
}
