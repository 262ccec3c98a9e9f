import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { fieldPathWords, fieldWords } from './field-words.ts';
import { withinAssumptions } from './problems.ts';

/** What an entry of each list is called, and the list as a whole. */
const LIST_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  bands: ['Band', 'Bands'],
  lanes: ['Lane', 'Lanes'],
  workloads: ['Workload', 'Workloads'],
  accelerators: ['Accelerator', 'Accelerators'],
  placements: ['Placement', 'Placements'],
  offers: ['Offer', 'Offers'],
  existingCommitments: ['Existing commitment', 'Existing commitments'],
  loadBlocks: ['Load blocks:', 'Load blocks'],
  demand: ['Demand table:', 'Demand table'],
  policy: ['Policy:', 'Policy'],
  portfolio: ['Purchase of', 'Portfolio'],
  overrides: ['What-if value', 'What-if values'],
};

function nameIn(assumptions: Assumptions, list: string, id: string): string {
  switch (list) {
    case 'bands':
    case 'lanes':
    case 'workloads':
    case 'accelerators':
    case 'offers':
    case 'existingCommitments':
      return assumptions[list].find((entry) => entry.id === id)?.name ?? id;
    case 'placements': {
      const placement = assumptions.placements.find((entry) => entry.id === id);
      const lane = assumptions.lanes.find((entry) => entry.id === placement?.laneId)?.name;
      const accelerator = assumptions.accelerators.find((entry) => entry.id === placement?.acceleratorId)?.name;
      return lane === undefined || accelerator === undefined ? id : `${lane} on ${accelerator}`;
    }
    case 'portfolio':
      return assumptions.offers.find((entry) => entry.id === id)?.name ?? id;
    default:
      return fieldWords(id);
  }
}

/** A place of the plan in the planner's words: “Offer H100 1 year: term months”. */
export function placeWords(path: string, assumptions: Assumptions): string {
  const [list = '', id, ...rest] = withinAssumptions(path)
    .replace(/^scenarios\/[^/]+\//, '')
    .split('/');
  const words = LIST_WORDS[list];
  if (id === undefined) return words?.[1] ?? fieldWords(list);
  const field = fieldPathWords(rest).join(', ');
  return `${words?.[0] ?? fieldWords(list)} ${nameIn(assumptions, list, id)}${field === '' ? '' : `: ${field}`}`;
}
