import type { z } from 'zod';
import { readAt } from '../../../../shared/domain/path.ts';
import { coveringOverride } from '../../../state/build-edit.ts';
import { useCurrentScenario } from '../../../state/current-scenario.ts';
import { problemAt, useProblems } from '../../../state/problems.ts';
import { select } from '../../../state/selection-store.ts';
import { useIsReadOnly } from '../../../state/session-store.ts';
import type { CellProps } from '../../../ui/cells/typed-input.tsx';
import { checkField } from './check-field.ts';
import { editValue } from './edit-value.ts';
import type { Field } from './field.ts';

/** What a cell needs to show and edit a field of the plan. */
export type FieldState = {
  readonly value: unknown;
  readonly cell: CellProps;
  readonly check: (value: unknown) => string | null;
  readonly onCommit: (value: z.core.util.JSONType) => Promise<string | null>;
};

/** Ties a cell to a field: value, checks, problems, override mark, selection and commit. */
export function useField({ schema, entry, path, field, label }: Field): FieldState {
  const isReadOnly = useIsReadOnly();
  const problems = useProblems();
  const current = useCurrentScenario();
  const whole = [...path, ...field];
  const place = whole.join('/');
  return {
    value: readAt(entry, field),
    cell: {
      label,
      path: place,
      isReadOnly,
      isOverridden: current !== null && coveringOverride(current.scenario, whole) >= 0,
      problem: problemAt(problems, place),
      onFocus: () => select(path, field),
    },
    check: (value) => checkField(schema, entry, field, value),
    onCommit: (value) => editValue({ path, field }, value, `Change ${label}`),
  };
}
