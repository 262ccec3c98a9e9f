import { dearerMarket } from './dearer-market.ts';
import { lateCapacity } from './late-capacity.ts';
import { modelRetired } from './model-retired.ts';
import { otherDemand } from './other-demand.ts';
import { readinessSlips } from './readiness-slips.ts';
import { shortSupply } from './short-supply.ts';
import type { ListStresses } from './stress-case.ts';
import { viralLaunch } from './viral-launch.ts';

/** Every kind of event, in the order in which they are told. To add one, add its file and a line here. */
export const stressLibrary: readonly ListStresses[] = [
  readinessSlips,
  lateCapacity,
  dearerMarket,
  modelRetired,
  viralLaunch,
  shortSupply,
  otherDemand,
];
