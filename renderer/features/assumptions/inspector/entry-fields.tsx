import type { ReactNode } from 'react';
import { useCurrentScenario } from '../../../state/current-scenario.ts';
import { fieldWords } from '../../../state/field-words.ts';
import { valueWords } from './value-words.ts';

type EntryFieldsProps = { readonly entry: object; readonly selected: string | null };

function isPlainList(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || typeof item === 'number');
}

function NestedValue({ name, value }: { readonly name: string; readonly value: object }): ReactNode {
  const current = useCurrentScenario();
  if (current === null) return null;
  if (isPlainList(value)) {
    if (value.length === 0) return 'none';
    const field = name.replace(/s$/, '');
    return value.map((item) => valueWords(field, item, current.plan.currency, current.assumptions)).join(', ');
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    return (
      <ol className="entry-list">
        {value.map((item: unknown, index) => (
          <li key={index}>
            {typeof item === 'object' && item !== null ? <EntryFields entry={item} selected={null} /> : String(item)}
          </li>
        ))}
      </ol>
    );
  }
  return <EntryFields entry={value} selected={null} />;
}

/** Every field of an entry with its value, nested ones below each other: nothing of a plan is hidden. */
export function EntryFields({ entry, selected }: EntryFieldsProps): ReactNode {
  const current = useCurrentScenario();
  if (current === null) return null;
  return (
    <dl className="entry-fields">
      {Object.entries(entry)
        .filter(([name]) => name !== 'provenance')
        .map(([name, value]: [string, unknown]) => {
          const isNested = typeof value === 'object' && value !== null;
          const isDeep = isNested && !isPlainList(value) && !(Array.isArray(value) && value.length === 0);
          return (
            <div
              key={name}
              className="entry-field"
              data-deep={isDeep || undefined}
              data-selected={name === selected || undefined}
            >
              <dt>{fieldWords(name)}</dt>
              <dd>
                {isNested ? (
                  <NestedValue name={name} value={value} />
                ) : (
                  valueWords(name, value, current.plan.currency, current.assumptions)
                )}
              </dd>
            </div>
          );
        })}
    </dl>
  );
}
