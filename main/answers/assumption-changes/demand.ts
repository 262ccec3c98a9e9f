import { demandValues } from '../../../shared/domain/scaled-values.ts';
import { factorChange, type ListChanges } from './assumption-change.ts';

/** The demand of all lanes, in every month and band. */
export const demandChange: ListChanges = ({ assumptions }) => [
  factorChange({
    key: 'demand',
    name: 'Demand of all lanes',
    overridesAt: (factor) => demandValues(assumptions, factor),
    confidence: null,
  }),
];
