import type { Assumptions } from '../../shared/domain/assumptions.ts';
import { withinAssumptions } from '../state/problems.ts';

const LIST_WORDS: Readonly<Record<string, string>> = {
  bands: 'Band',
  lanes: 'Lane',
  workloads: 'Workload',
  accelerators: 'Accelerator',
  placements: 'Placement',
  offers: 'Offer',
  existingCommitments: 'Existing commitment',
  loadBlocks: 'Load blocks',
  demand: 'Demand table',
  policy: 'Policy',
  portfolio: 'Portfolio',
  overrides: 'What-if value',
};

function fieldWords(name: string): string {
  return name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

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
    default:
      return fieldWords(id);
  }
}

/** A place of the plan in the planner's words: “Offer H100 1 year: term months”. */
export function placeWords(path: string, assumptions: Assumptions): string {
  const [list = '', id, ...rest] = withinAssumptions(path)
    .replace(/^scenarios\/[^/]+\//, '')
    .split('/');
  const word = LIST_WORDS[list] ?? fieldWords(list);
  if (id === undefined) return word;
  const field = rest.map(fieldWords).join(', ');
  return `${word} ${nameIn(assumptions, list, id)}${field === '' ? '' : `: ${field}`}`;
}
