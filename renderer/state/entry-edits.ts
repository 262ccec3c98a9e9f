import { z } from 'zod';
import type { Edit } from '../../shared/domain/edit.ts';
import type { Lane } from '../../shared/domain/lane.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import type { Workload } from '../../shared/domain/workload.ts';
import { fitLabel, freshId } from './build-edit.ts';

/** The lists of the assumptions whose entries a planner adds and removes one by one. */
export const OPEN_LISTS = ['workloads', 'offers', 'existingCommitments'] as const;
export type OpenList = (typeof OPEN_LISTS)[number];

/** The open list of that name, or null. */
export function openListOf(name: string | undefined): OpenList | null {
  return OPEN_LISTS.find((list) => list === name) ?? null;
}

const LONGEST_NAME = 200;

function copyName(name: string): string {
  return `${name.slice(0, LONGEST_NAME - 5)} copy`;
}

/** Ids that a new entry of a list may not have: results tell spend by its id, whether it is an offer or a commitment. */
function takenIds({ assumptions }: Plan, list: OpenList): string[] {
  const { workloads, offers, existingCommitments } = assumptions;
  return (list === 'workloads' ? workloads : [...offers, ...existingCommitments]).map(({ id }) => id);
}

/** The edit that puts a copy of an entry behind it, and the copy's id. Null when there is no such entry. */
export function duplicateEntryEdit(
  plan: Plan,
  list: OpenList,
  id: string,
): { readonly edit: Edit; readonly id: string } | null {
  const entries = plan.assumptions[list];
  const position = entries.findIndex((entry) => entry.id === id);
  const entry = entries[position];
  if (entry === undefined) return null;
  const copy = {
    ...entry,
    id: freshId(`${id}-copy`, takenIds(plan, list)),
    name: copyName(entry.name),
  };
  return {
    id: copy.id,
    edit: {
      label: fitLabel(`Duplicate ${entry.name}`),
      steps: [{ kind: 'insert', path: ['assumptions', list], position: position + 1, value: z.json().parse(copy) }],
    },
  };
}

/** The edit that gives an entry another name. */
export function renameEntryEdit(list: OpenList, id: string, from: string, to: string): Edit {
  return {
    label: fitLabel(`Rename ${from} to ${to}`),
    steps: [{ kind: 'replace', path: ['assumptions', list, id, 'name'], value: to }],
  };
}

/** The edit that adds an entry at the end of its list, and the id it gets from its name. */
export function addEntryEdit(
  plan: Plan,
  list: OpenList,
  name: string,
  make: (id: string) => object,
): { readonly edit: Edit; readonly id: string } {
  const entries = plan.assumptions[list];
  const id = freshId(name, takenIds(plan, list));
  return {
    id,
    edit: {
      label: fitLabel(`Add ${name}`),
      steps: [
        {
          kind: 'insert',
          path: ['assumptions', list],
          position: entries.length,
          value: z.json().parse(make(id)),
        },
      ],
    },
  };
}

/** The edit that adds a workload to a lane: no demand and no growth yet, so that nothing is claimed. */
export function addWorkloadEdit(plan: Plan, lane: Lane, name: string): { readonly edit: Edit; readonly id: string } {
  return addEntryEdit(
    plan,
    'workloads',
    name,
    (id): Workload => ({
      id,
      name,
      laneId: lane.id,
      owner: '',
      baseWorkPerHour: 0,
      growth: { kind: 'compound', annualRate: 0 },
      seasonality: [],
      events: [],
      bandSettings: [],
      latencyTargetMs: null,
      utilisationPredictability: null,
      replacementMonths: null,
      stackMaturity: null,
      qualityMetric: null,
      retraining: null,
      discreteRuns: [],
      provenance: [],
    }),
  );
}
