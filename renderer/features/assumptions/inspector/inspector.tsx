import type { ReactNode } from 'react';
import { type CurrentScenario, useCurrentScenario } from '../../../state/current-scenario.ts';
import { setInspectorOpen, useSelection } from '../../../state/selection-store.ts';
import { IconButton } from '../../../ui/icon/icon-button.tsx';
import { EntryFields } from './entry-fields.tsx';
import { fieldWords } from './field-words.ts';
import { OverrideNote } from './override-note.tsx';
import { ProvenanceList } from './provenance-list.tsx';
import { readMaybe, readSelection } from './read-selection.ts';
import { valueWords } from './value-words.ts';
import './inspector.css';

function Inspected({ current }: { readonly current: CurrentScenario }): ReactNode {
  const { path, field } = useSelection();
  const inspected = path === null ? null : readSelection(path, current.assumptions);
  if (path === null || inspected === null) {
    return (
      <p className="lw-muted">Select a figure or a row to see where it comes from and everything it is part of.</p>
    );
  }
  const fieldName = field?.at(-1) ?? null;
  const value = field === null ? undefined : readMaybe(inspected.entry, field);
  const isSingle = fieldName !== null && value !== undefined && (typeof value !== 'object' || value === null);
  return (
    <>
      {isSingle ? (
        <>
          <p className="lw-muted">{fieldWords(fieldName)}</p>
          <p className="inspector-value">{valueWords(fieldName, value, current.plan.currency, current.assumptions)}</p>
          <OverrideNote path={[...path, ...(field ?? [])]} />
        </>
      ) : null}
      <h3>Where it comes from</h3>
      <ProvenanceList list={inspected.provenance} field={isSingle ? (field?.[0] ?? null) : null} />
      <h3>All of it</h3>
      <EntryFields entry={inspected.entry} selected={field?.[0] ?? null} />
    </>
  );
}

/** The one place that tells everything about the selected thing: value, unit, source, date, all its fields. */
export function Inspector(): ReactNode {
  const current = useCurrentScenario();
  const { path, isInspectorOpen } = useSelection();
  if (current === null || !isInspectorOpen) return null;
  const title = path === null ? null : (readSelection(path, current.assumptions)?.title ?? null);
  return (
    <aside className="inspector" aria-label="Inspector">
      <div className="inspector-head">
        <h2>{title ?? 'Nothing selected'}</h2>
        <IconButton icon="close" label="Close the inspector" onClick={() => setInspectorOpen(false)} />
      </div>
      <Inspected current={current} />
    </aside>
  );
}
