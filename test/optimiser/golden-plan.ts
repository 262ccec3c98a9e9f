import type { SolveInput } from '../../shared/domain/solve-input.ts';
import { aBand } from '../builders/a-band.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer } from '../builders/an-offer.ts';
import { checkedInput, type PlanFields } from './checked-input.ts';

/** A tiny plan that shows one constraint family. */
export type GoldenPlan = {
  /** The file of the family in the optimiser, then what is shown of it: also the name of the golden file. */
  readonly name: string;
  readonly input: SolveInput;
  /** First words of the rows that are the family's own; demand and capacity rows stand in every plan. */
  readonly rows: readonly string[];
};

/** One month unless told: the rows of a family then stand once. */
export const goldenInput = (fields: PlanFields): SolveInput => checkedInput({ months: 1, ...fields });

/** A band with twice the demand of the other. */
export const twoBands = [
  aBand({ id: 'low', name: 'Low', probability: 0.75 }),
  aBand({ id: 'high', name: 'High', probability: 0.25, demandMultiplier: 2 }),
];

/** A general and a specialised accelerator, both on demand. */
export const twoAccelerators: PlanFields = {
  accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip', siliconClass: 'specialised' })],
  offers: [anOnDemandOffer(), anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip' })],
};
