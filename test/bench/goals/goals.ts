import { accuracy } from './accuracy.ts';
import { bands } from './bands.ts';
import { coldLp } from './cold-lp.ts';
import { frontiers } from './frontier.ts';
import type { Goal } from './goal.ts';
import { slider } from './slider.ts';
import { wholeUnitGoals } from './whole-units.ts';

/** Everything the bench can measure, in the order in which it does. */
export const goals: readonly Goal[] = [coldLp, slider, ...frontiers, bands, ...wholeUnitGoals, accuracy];
