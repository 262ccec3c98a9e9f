import { ask, openFile, saveFile, sentenceOf } from '../api.ts';
import type { ExportedFile } from '../../shared/contract.ts';
import { LARGEST_IMPORT_BYTES } from '../../shared/contract.ts';
import type { Asked } from '../api.ts';
import { readAsBase64 } from '../ui/file/base64.ts';
import { tell, tellFailure } from '../ui/feedback/toast.ts';
import { fitLabel } from './build-edit.ts';
import { goTo } from './place-store.ts';
import { loadPlanList } from './plan-list-store.ts';
import { closePlan, editPlan, openPlan, usePlan } from './plan-store.ts';

type Made = Asked<{ readonly planId: string }>;

/** Opens a plan that was just made; gives why there is none, as a sentence. */
async function openMade(asked: Made): Promise<string | null> {
  if (asked.kind !== 'ok') return sentenceOf(asked);
  await loadPlanList();
  if (await openPlan(asked.output.planId)) goTo('demand');
  return null;
}

async function openMadeOrTell(asked: Made): Promise<void> {
  const sentence = await openMade(asked);
  if (sentence !== null) tellFailure(sentence);
}

/** Makes a plan and opens it. Gives why not, as a sentence; null when it was made. */
export async function createPlanNamed(name: string): Promise<string | null> {
  return openMade(await ask('plans/create', { name }));
}

/** Makes another copy of the sample plan and opens it. */
export async function createSamplePlan(): Promise<void> {
  await openMadeOrTell(await ask('plans/create-sample', {}));
}

/** Copies a plan under another name and opens the copy. Gives why not, as a sentence. */
export async function duplicatePlan(planId: string, name: string): Promise<string | null> {
  return openMade(await ask('plans/duplicate', { planId, name }));
}

/** Renames a plan, as an edit that can be undone. Gives why not, as a sentence. */
export async function renamePlan(planId: string, name: string): Promise<string | null> {
  if (usePlan.getState().view?.plan.id !== planId && !(await openPlan(planId))) return usePlan.getState().sentence;
  const sentence = await editPlan({
    label: fitLabel(`Rename the plan to ${name}`),
    steps: [{ kind: 'replace', path: ['name'], value: name }],
  });
  await loadPlanList();
  return sentence;
}

/** Deletes a plan with its runs, for good. */
export async function deletePlan(planId: string, name: string): Promise<void> {
  const asked = await ask('plans/delete', { planId });
  if (asked.kind !== 'ok') {
    tellFailure(sentenceOf(asked));
    return;
  }
  if (usePlan.getState().view?.plan.id === planId) closePlan();
  tell(`Deleted: ${name}`);
  await loadPlanList();
}

async function importContent(fileName: string, base64: string): Promise<void> {
  const asked = await ask('plans/import', { fileName: fileName.slice(0, 500), base64 });
  if (asked.kind === 'ok') {
    await openMadeOrTell(asked);
    tell(`Imported: ${fileName}`);
  } else {
    tellFailure(`“${fileName}” was not imported. ${firstSentences(asked)}`);
  }
}

const MOST_SENTENCES = 3;

function firstSentences(asked: Exclude<Asked<unknown>, { kind: 'ok' }>): string {
  if (asked.kind === 'failed') return asked.sentence;
  const shown = asked.problems.slice(0, MOST_SENTENCES).map(({ path, sentence }) => {
    const subject = path === 'file' ? 'The file' : path;
    return `${subject} ${sentence}`.trim();
  });
  const rest = asked.problems.length - shown.length;
  return [...shown, ...(rest > 0 ? [`And ${rest} more.`] : [])].join(' ');
}

/** Lets the user pick a plan file, imports it and opens the plan. */
export async function importPickedPlan(): Promise<void> {
  const opened = await openFile();
  if (opened.kind === 'failed') tellFailure(opened.sentence);
  if (opened.kind === 'opened') await importContent(opened.fileName, opened.base64);
}

/** Imports a file that was dropped on the window. */
export async function importDroppedPlan(file: File): Promise<void> {
  if (file.size > LARGEST_IMPORT_BYTES) {
    tellFailure(`“${file.name}” is larger than 64 MiB, more than any plan file.`);
    return;
  }
  try {
    await importContent(file.name, await readAsBase64(file));
  } catch {
    tellFailure(`“${file.name}” could not be read.`);
  }
}

/** Saves a file the program made, and says so. */
export async function saveMade(asked: Asked<ExportedFile>): Promise<void> {
  if (asked.kind !== 'ok') {
    tellFailure(sentenceOf(asked));
    return;
  }
  const saved = await saveFile(asked.output);
  if (saved.kind === 'saved') tell(`Saved: ${saved.fileName}`);
  if (saved.kind === 'failed') tellFailure(saved.sentence);
}

/** Saves a plan as a plan file. */
export async function exportPlanFile(planId: string): Promise<void> {
  await saveMade(await ask('plans/export', { planId }));
}
