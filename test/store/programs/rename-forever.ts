import { openPlanStore } from '../../../main/store/open-plan-store.ts';
import { aPlan } from '../../builders/a-plan.ts';

/**
 * A process that holds a store and renames its plan again and again, telling each revision once it is kept.
 * Arguments: data folder, number of changes (none: without end).
 */
const [dataFolder = '', changes = 'Infinity'] = process.argv.slice(2);
const store = openPlanStore({ dataFolder, now: Date.now });
if (store.readOnlyReason !== null) throw new Error(store.readOnlyReason);
let revision = store.createPlan(aPlan()).revision;
process.stdout.write(`${revision}\n`);

function renameOnce(): void {
  if (revision > Number(changes)) {
    store.close();
    return;
  }
  const name = `Name ${revision + 1}`;
  const edit = { label: name, steps: [{ kind: 'replace' as const, path: ['name'], value: name }] };
  revision = store.editPlan('plan', revision, edit).revision;
  process.stdout.write(`${revision}\n`);
  setImmediate(renameOnce);
}

renameOnce();
