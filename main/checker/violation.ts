/** What a violation is about: a constraint family of the model, or a part of the answer that does not add up. */
export type ViolationFamily =
  | 'structure'
  | 'demand'
  | 'deferral'
  | 'discrete-runs'
  | 'fallback-cover'
  | 'elastic-share'
  | 'longest-term'
  | 'lane-provider-share'
  | 'provider-share'
  | 'lock-in-cap'
  | 'committed-capacity'
  | 'committed-spend'
  | 'supply'
  | 'spot-tolerance'
  | 'placement-guardrails'
  | 'service'
  | 'overcommit-cap'
  | 'budget'
  | 'purchase-rules'
  | 'contract-options'
  | 'costs'
  | 'lane-results'
  | 'purchase-results'
  | 'paths'
  | 'proof'
  | 'relaxation';

/** One way in which a solution breaks a rule or misstates itself. */
export type Violation = {
  readonly family: ViolationFamily;
  /** Where in the solution: ids joined by slashes, for example `bands/surge/lanes/chat/2027-03/peak`. */
  readonly place: string;
  /** What is wrong, with both numbers. */
  readonly sentence: string;
  /** By how much, in the unit of the sentence; 0 where there is nothing to measure. */
  readonly excess: number;
};
