import { NO_VALUE } from '../../../ui/format/format-number.ts';
import type { Column } from '../../../ui/table/column.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { MonthField } from '../fields/month-field.tsx';
import { NumberField } from '../fields/number-field.tsx';
import { placementField } from './placement-field.ts';
import type { PlacedPair } from './placement-view.ts';

const STATUSES = [
  { value: 'proposed', label: 'proposed' },
  { value: 'approved', label: 'approved' },
  { value: 'assumed', label: 'assumed' },
];

function hasMigration({ placement }: PlacedPair): boolean {
  return placement.migration !== null;
}

/** The columns of a placement's migration; empty where the lane runs there today or no move is planned. */
export function migrationColumns(currency: string): readonly Column<PlacedPair>[] {
  return [
    {
      key: 'migration',
      header: 'Migration',
      render: (pair) => {
        if (pair.placement.isIncumbent) return 'runs there today';
        if (!hasMigration(pair)) return 'none planned';
        return (
          <ChoiceField {...placementField(pair, ['migration', 'status'], 'migration status')} choices={STATUSES} />
        );
      },
    },
    {
      key: 'migrationStart',
      header: 'Starts',
      render: (pair) =>
        hasMigration(pair) ? (
          <MonthField {...placementField(pair, ['migration', 'startMonth'], 'migration start')} />
        ) : (
          NO_VALUE
        ),
    },
    ...(
      [
        ['rampMonths', 'Ramp', 'months', 1],
        ['finalShare', 'Final share', '% of the lane', 100],
        ['cost', 'Cost', currency, 1],
      ] as const
    ).map(
      ([field, header, unit, scale]): Column<PlacedPair> => ({
        key: field,
        header,
        unit,
        align: 'end',
        render: (pair) =>
          hasMigration(pair) ? (
            <NumberField
              {...placementField(pair, ['migration', field], `migration ${header.toLowerCase()}`)}
              scale={scale}
            />
          ) : (
            NO_VALUE
          ),
      }),
    ),
  ];
}
