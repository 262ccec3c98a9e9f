import type { ReactNode } from 'react';
import type { Path } from '../../../../shared/domain/path.ts';
import type { Provenance } from '../../../../shared/domain/provenance.ts';
import { sourceOfField } from '../../../state/field-source.ts';
import { formatDay } from '../../../ui/format/format-time.ts';
import { ConfidenceMark } from '../fields/confidence-mark.tsx';
import { fieldPathWords } from '../../../state/field-words.ts';

function Source({ provenance }: { readonly provenance: Provenance }): ReactNode {
  const { fields, source, date, confidence, note } = provenance;
  return (
    <div className="inspector-source">
      <p>
        <ConfidenceMark confidence={confidence} /> {date === null ? 'no date' : formatDay(date)}
      </p>
      <p className="inspector-source-text">{source}</p>
      {note === undefined || note === '' ? null : <p className="lw-muted">{note}</p>}
      <p className="lw-muted lw-small">
        For{' '}
        {fields.length === 0
          ? 'every figure of this entry'
          : fields.map((name) => fieldPathWords(name.split('/')).join(' ')).join(', ')}
      </p>
    </div>
  );
}

type ProvenanceListProps = {
  readonly list: readonly Provenance[];
  /** The field whose source comes first; null: all sources in the order of the plan. */
  readonly field: Path | null;
};

/** Where an entry's figures come from: source, date, confidence. */
export function ProvenanceList({ list, field }: ProvenanceListProps): ReactNode {
  if (list.length === 0) return <p className="lw-muted">No source is given for this entry.</p>;
  const own = field === null ? null : sourceOfField(list, field);
  if (field !== null && own === null) return <p className="lw-muted">No source is given for this figure.</p>;
  const shown = own === null ? list : [own];
  return shown.map((provenance) => (
    <Source key={`${provenance.source} ${provenance.fields.join(' ')}`} provenance={provenance} />
  ));
}
