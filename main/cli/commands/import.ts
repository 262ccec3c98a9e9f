import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { dataFolderOf } from '../../store/data-folder.ts';
import { openPlanStore } from '../../store/open-plan-store.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { planArgument, readPlan } from '../read-plan.ts';

/** Puts a plan into the app's data folder. */
export const importPlan: Command = {
  name: 'import',
  summary: 'add a plan file to the plans of the app',
  details: [
    'The data folder is that of the app; LANEWISE_DATA names another one.',
    'A plan whose id is taken gets a new id; nothing is overwritten.',
  ],
  arguments: [planArgument],
  options: {},
  async run(call) {
    const plan = await readPlan(call.values[0] ?? '-');
    const dataFolder = dataFolderOf({ env: process.env, platform: process.platform, homeFolder: homedir() });
    const store = openPlanStore({ dataFolder, now: Date.now });
    try {
      if (store.readOnlyReason !== null) throw new Error(store.readOnlyReason);
      const isTaken = store.listPlans().some(({ planId }) => planId === plan.id);
      const added = store.createPlan(isTaken ? { ...plan, id: randomUUID() } : plan);
      call.terminal.print({ status: 'imported', planId: added.plan.id, name: added.plan.name, dataFolder });
      return EXIT.done;
    } finally {
      store.close();
    }
  },
};
