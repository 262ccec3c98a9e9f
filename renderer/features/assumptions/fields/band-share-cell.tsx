import type { ReactNode } from 'react';
import type { Band } from '../../../../shared/domain/band.ts';
import { parseWith } from '../../../../shared/domain/parse.ts';
import { readAt, replaceAt } from '../../../../shared/domain/path.ts';
import { select } from '../../../state/selection-store.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import { NumberCell } from '../../../ui/cells/number-cell.tsx';
import { editValue } from './edit-value.ts';
import type { Field } from './field.ts';

type BandShares = { readonly bandId: string; readonly share: number }[];

type BandShareCellProps = Field & {
  readonly band: Band;
  /** The share of bands that the list does not name. */
  readonly usualShare: 0 | 1;
};

function withShare(shares: BandShares, bandId: string, share: number, usualShare: number): BandShares {
  const others = shares.filter((entry) => entry.bandId !== bandId);
  return share === usualShare ? others : [...others, { bandId, share }];
}

/** A share in one band, from a list that names only the bands in which it is not the usual one. */
export function BandShareCell(props: BandShareCellProps): ReactNode {
  const { schema, entry, path, field, label, band, usualShare } = props;
  const isReadOnly = useIsReadOnly();
  const shares = readAt(entry, field) as BandShares;
  const value = shares.find(({ bandId }) => bandId === band.id)?.share ?? usualShare;
  const nextShares = (share: number | null): BandShares => withShare(shares, band.id, share ?? usualShare, usualShare);
  return (
    <NumberCell
      label={label}
      path={[...path, ...field, band.id].join('/')}
      isReadOnly={isReadOnly}
      onFocus={() => select(path, field)}
      value={value}
      scale={100}
      check={(share) => {
        const parsed = parseWith(schema, replaceAt(entry, field, nextShares(share)));
        return parsed.ok ? null : `It ${parsed.problems[0]?.sentence ?? 'does not fit.'}`;
      }}
      onCommit={(share) => editValue({ path, field }, nextShares(share), `Change ${label}`)}
    />
  );
}
