import type { ReactNode } from 'react';
import type { z } from 'zod';
import { readAt } from '../../../../shared/domain/path.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { IconButton } from '../../../ui/icon/icon-button.tsx';
import { TextButton } from '../../../ui/text-button.tsx';
import { ChoiceField } from './choice-field.tsx';
import { editShape } from './edit-value.ts';
import type { Field } from './field.ts';
import { MonthField } from './month-field.tsx';
import { NumberField } from './number-field.tsx';
import './rows-field.css';

/** One field of every row. */
export type RowColumn = {
  readonly name: string;
  readonly header: string;
} & (
  | { readonly kind: 'number'; readonly scale?: 1 | 100 }
  | { readonly kind: 'month' }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: string }[] }
);

/** A row as JSON: its fields by name. */
export type Row = { readonly [name: string]: z.core.util.JSONType };

type RowsFieldProps = Omit<Field, 'label'> & {
  readonly title: string;
  /** What one row is called: “tier”. */
  readonly rowWord: string;
  /** Whose rows they are. */
  readonly owner: string;
  /** One sentence on what they mean. */
  readonly note?: string;
  readonly columns: readonly RowColumn[];
  /** The row that is added: it must fit the plan as it is. Null: no more can be added. */
  readonly fresh: (rows: readonly Row[]) => Row | null;
  /** Fewest rows the plan allows. */
  readonly fewest?: 0 | 1;
};

function Cell({ column, ...field }: Field & { readonly column: RowColumn }): ReactNode {
  switch (column.kind) {
    case 'number':
      return <NumberField {...field} scale={column.scale ?? 1} />;
    case 'month':
      return <MonthField {...field} />;
    case 'choice':
      return <ChoiceField {...field} choices={column.choices} />;
  }
}

/** A list of small rows of an entry, such as the steps of a price path: edit, add and take out. */
export function RowsField(props: RowsFieldProps): ReactNode {
  const { schema, entry, path, field, title, rowWord, owner, note, columns, fresh, fewest = 0 } = props;
  const isReadOnly = useIsReadOnly();
  const rows = readAt(entry, field) as readonly Row[];
  const withFresh = (now: readonly z.core.util.JSONType[]): z.core.util.JSONType[] => {
    const next = fresh(now as readonly Row[]);
    return next === null ? [...now] : [...now, next];
  };
  const change = (what: string, make: (now: readonly z.core.util.JSONType[]) => z.core.util.JSONType[]): void => {
    void editShape({ path, field }, (now) => make(Array.isArray(now) ? now : []), `${what} ${rowWord} of ${owner}`);
  };
  return (
    <fieldset className="rows-field">
      <legend>{title}</legend>
      {note === undefined ? null : <p className="rows-field-note">{note}</p>}
      {rows.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {columns.map(({ name, header }) => (
                <th key={name} scope="col">
                  {header}
                </th>
              ))}
              <th scope="col">
                <span className="lw-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const segment = typeof row['id'] === 'string' ? row['id'] : String(index);
              const words = `${rowWord} ${index + 1} of ${owner}`;
              return (
                <tr key={segment}>
                  {columns.map((column) => (
                    <td key={column.name}>
                      <Cell
                        column={column}
                        schema={schema}
                        entry={entry}
                        path={path}
                        field={[...field, segment, column.name]}
                        label={`${column.header}, ${words}`}
                      />
                    </td>
                  ))}
                  <td>
                    {isReadOnly || rows.length <= fewest ? null : (
                      <IconButton
                        icon="close"
                        label={`Remove ${words}`}
                        onClick={() => change('Remove', (now) => now.filter((_, position) => position !== index))}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {isReadOnly || fresh(rows) === null ? null : (
        <TextButton aria-label={`Add ${rowWord} to ${owner}`} onClick={() => change('Add', withFresh)}>
          Add {rowWord}
        </TextButton>
      )}
    </fieldset>
  );
}
