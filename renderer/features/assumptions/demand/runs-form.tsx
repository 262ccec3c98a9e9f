import type { ReactNode } from 'react';
import { addMonths, type Month } from '../../../../shared/domain/month.ts';
import { type Workload, workloadSchema } from '../../../../shared/domain/workload.ts';
import { freshId } from '../../../state/build-edit.ts';
import { RowsField } from '../fields/rows-field.tsx';

type RunsFormProps = { readonly workload: Workload; readonly startMonth: Month };

/** Runs of a workload that may be done at any time inside a window, beside its steady demand. */
export function RunsForm({ workload, startMonth }: RunsFormProps): ReactNode {
  return (
    <RowsField
      schema={workloadSchema}
      entry={workload}
      path={['workloads', workload.id]}
      field={['discreteRuns']}
      title="Runs within a window"
      rowWord="run"
      owner={workload.name}
      note="Work done whenever it suits best between two months, beside the steady demand."
      columns={[
        { kind: 'number', name: 'work', header: 'Work units' },
        { kind: 'month', name: 'earliestMonth', header: 'From' },
        { kind: 'month', name: 'deadlineMonth', header: 'Done by' },
      ]}
      fresh={(rows) => ({
        id: freshId(
          'run',
          rows.map((row) => (typeof row['id'] === 'string' ? row['id'] : '')),
        ),
        work: 1000,
        earliestMonth: startMonth,
        deadlineMonth: addMonths(startMonth, 2),
      })}
    />
  );
}
