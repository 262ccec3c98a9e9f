import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Formula } from './formulas.ts';
import './formula-header.css';

type FormulaHeaderProps = {
  readonly formula: Formula;
  /** The unit of the column. */
  readonly unit: string;
};

/** A column's header whose name opens its formula in plain words. */
export function FormulaHeader({ formula, unit }: FormulaHeaderProps): ReactNode {
  return (
    <th scope="col" className="data-table-end formula-column">
      <Popover width={300} position="bottom-end" withArrow>
        <Popover.Target>
          <button type="button" className="formula-header">
            {formula.name}
            <span className="lw-hidden">: how it is computed</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <p className="formula-header-words">
            <strong>{formula.name}.</strong> {formula.words}
          </p>
        </Popover.Dropdown>
      </Popover>
      <span className="data-table-unit">{unit}</span>
    </th>
  );
}
