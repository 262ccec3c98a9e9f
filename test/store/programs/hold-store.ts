import { openPlanStore } from '../../../main/store/open-plan-store.ts';
import { aPlan } from '../../builders/a-plan.ts';

/** A process that makes a plan, says “ready”, and holds the store until it is killed. Argument: data folder. */
const [dataFolder = ''] = process.argv.slice(2);
const store = openPlanStore({ dataFolder, now: Date.now });
store.createPlan(aPlan());
process.stdout.write('ready\n');
setInterval(() => store.listPlans(), 1000);
