import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { writePlanFile } from '../plan-file/write-plan-file.ts';
import { buildSamplePlan, buildStarterPlan } from '../sample/build-sample-plan.ts';
import { projectRoot } from './project-root.ts';

/** A plan file under resources/ that is generated, and what it must hold. */
export type GeneratedPlanFile = { readonly path: string; readonly bytes: Uint8Array };

/** The plan files that are generated from main/sample. */
export function generatedPlanFiles(): GeneratedPlanFile[] {
  return [
    { path: 'resources/sample-plan.lanewise.json', bytes: writePlanFile(buildSamplePlan()) },
    {
      path: 'resources/starter-catalogue.lanewise.json',
      bytes: writePlanFile(buildStarterPlan('Starter catalogue', 'starter-catalogue')),
    },
  ];
}

if (import.meta.main) {
  for (const { path, bytes } of generatedPlanFiles()) {
    writeFileSync(resolve(projectRoot, path), bytes);
    console.log(`${path} is written.`);
  }
}
