import { type GroupFacts, total } from './group-facts.ts';
import { known, type Metric, needs, quotient } from './metric.ts';

/** Cost per 1k inferences, per 1M tokens, or whatever unit the lane quotes. */
export const costPerUnit: Metric<GroupFacts> = {
  id: 'costPerUnit',
  name: 'Cost per unit at latency target',
  unit: 'money-per-unit',
  formula:
    'Effective cost ÷ quoted units of work served. Throughputs are those at the latency target of the lane, so all work served is within it. Waste, migrations and penalties of the lane are inside.',
  inputs: [
    { name: 'Effective cost', unit: 'money', read: ({ effectiveByMonth }) => known(total(effectiveByMonth)) },
    {
      name: 'Quoted units served',
      unit: 'quoted-units',
      read: ({ quotedUnits }) => (quotedUnits === null ? needs('one unit of work: look at lanes') : known(quotedUnits)),
    },
  ],
  compute: ({ effectiveByMonth, quotedUnits }) =>
    quotedUnits === null
      ? needs('one unit of work: look at lanes, or lanes by accelerator')
      : quotient(total(effectiveByMonth), quotedUnits, 'work: none was served'),
};
