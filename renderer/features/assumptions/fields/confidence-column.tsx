import type { Provenance } from '../../../../shared/domain/provenance.ts';
import type { Column } from '../../../ui/table/column.ts';
import { NO_VALUE } from '../../../ui/format/format-number.ts';
import { ConfidenceMark } from './confidence-mark.tsx';
import { weakestConfidence } from './weakest-confidence.ts';

/** The column that tells how far an entry's least certain figure can be trusted; the inspector has the sources. */
export function confidenceColumn<Row extends { readonly provenance: readonly Provenance[] }>(): Column<Row> {
  return {
    key: 'confidence',
    header: 'Source',
    unit: 'least certain',
    render: (row) => {
      const weakest = weakestConfidence(row.provenance);
      return weakest === null ? NO_VALUE : <ConfidenceMark confidence={weakest} />;
    },
    title: (row) => row.provenance.map(({ source }) => source).join('\n'),
  };
}
