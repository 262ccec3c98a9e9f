import type { ReactNode } from 'react';
import type { Path } from '../../../../shared/domain/path.ts';
import { type CurrentScenario, useCurrentScenario } from '../../../state/current-scenario.ts';
import { type Screen, screenOfPath } from '../../../state/screen.ts';
import { openListOf } from '../../../state/entry-edits.ts';
import { sourceOfField } from '../../../state/field-source.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { setInspectorOpen, useSelection } from '../../../state/selection-store.ts';
import { IconButton } from '../../../ui/icon/icon-button.tsx';
import { SourceForm } from './source-form.tsx';
import { EntryActions } from './entry-actions.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryFields } from './entry-fields.tsx';
import { fieldWords } from '../../../state/field-words.ts';
import { OverrideNote } from './override-note.tsx';
import { ProvenanceList } from './provenance-list.tsx';
import { type InspectedEntry, readMaybe, readSelection } from './read-selection.ts';
import { valueWords } from './value-words.ts';
import './inspector.css';

type InspectedProps = {
  readonly current: CurrentScenario;
  readonly path: Path;
  readonly field: Path | null;
  readonly inspected: InspectedEntry;
};

/** True when an entry can be touched on that screen; lanes have figures on two. */
function isOnScreen(path: Path, screen: Screen): boolean {
  return screenOfPath(path) === screen || (path[0] === 'lanes' && screen === 'placement');
}

function Inspected({ current, path, field, inspected }: InspectedProps): ReactNode {
  const isReadOnly = useIsReadOnly();
  const fieldName = field?.at(-1) ?? null;
  const value = field === null ? undefined : readMaybe(inspected.entry, field);
  const isSingle = fieldName !== null && value !== undefined && (typeof value !== 'object' || value === null);
  const list = openListOf(path[0]);
  const id = path[1];
  return (
    <>
      {list !== null && id !== undefined && !isReadOnly ? (
        <EntryActions list={list} id={id} name={inspected.title} />
      ) : null}
      {isSingle ? (
        <>
          <p className="lw-muted">{fieldWords(fieldName)}</p>
          <p className="inspector-value">{valueWords(fieldName, value, current.plan.currency, current.assumptions)}</p>
          <OverrideNote path={[...path, ...(field ?? [])]} />
        </>
      ) : null}
      <EntryForm key={path.join('/')} current={current} path={path} />
      <h3>Where it comes from</h3>
      <ProvenanceList list={inspected.provenance} field={isSingle ? field : null} />
      {isSingle && field !== null && !isReadOnly && 'provenance' in inspected.entry ? (
        <SourceForm
          key={[...path, ...field].join('/')}
          place={{ path, field }}
          title={inspected.title}
          source={sourceOfField(inspected.provenance, field)}
        />
      ) : null}
      <details className="assume-details" open={list === null}>
        <summary>All of it</summary>
        <EntryFields entry={inspected.entry} selected={field?.[0] ?? null} />
      </details>
    </>
  );
}

/** The one place that tells everything about the selected thing: value, unit, source, date, all its fields. */
export function Inspector({ screen }: { readonly screen: Screen }): ReactNode {
  const current = useCurrentScenario();
  const { path, field, isInspectorOpen } = useSelection();
  if (current === null || !isInspectorOpen) return null;
  const inspected = path !== null && isOnScreen(path, screen) ? readSelection(path, current.assumptions) : null;
  return (
    <aside className="inspector" aria-label="Inspector" data-empty={inspected === null || undefined}>
      <div className="inspector-head">
        <h2>{inspected?.title ?? 'Nothing selected'}</h2>
        <IconButton icon="close" label="Close the inspector" onClick={() => setInspectorOpen(false)} />
      </div>
      {path === null || inspected === null ? (
        <p className="lw-muted">Select a figure or a row to see where it comes from and everything it is part of.</p>
      ) : (
        <Inspected current={current} path={path} field={field} inspected={inspected} />
      )}
    </aside>
  );
}
