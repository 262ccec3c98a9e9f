import type { ReactNode } from 'react';
import './form-row.css';

type FormRowProps = { readonly name: string; readonly unit?: string; readonly children: ReactNode };

/** One field of a form: its name, the field, its unit. */
export function FormRow({ name, unit, children }: FormRowProps): ReactNode {
  return (
    <div className="form-row">
      <span className="form-row-name">
        {name}
        {unit === undefined ? null : <span className="form-row-unit">{unit}</span>}
      </span>
      {children}
    </div>
  );
}
