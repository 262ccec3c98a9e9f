import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Plan } from '../../shared/domain/plan.ts';
import { PLAN_FILE_FORMAT, PLAN_FILE_VERSION } from '../../shared/domain/plan-file.ts';
import { sha256Hex } from '../hash/sha256.ts';
import { buildSamplePlan, buildStarterPlan } from '../sample/build-sample-plan.ts';
import { projectRoot } from './project-root.ts';

function planText(plan: Plan): string {
  const sha256 = sha256Hex(canonicalJson(plan));
  return canonicalJson({ format: PLAN_FILE_FORMAT, formatVersion: PLAN_FILE_VERSION, sha256, plan });
}

/** The plan files under resources/ that are generated, and what they must hold. */
export function generatedPlanFiles(): { readonly path: string; readonly text: string }[] {
  return [
    { path: 'resources/sample-plan.lanewise.json', text: planText(buildSamplePlan()) },
    {
      path: 'resources/starter-catalogue.lanewise.json',
      text: planText(buildStarterPlan('Starter catalogue', 'starter-catalogue')),
    },
  ];
}

if (import.meta.main) {
  for (const { path, text } of generatedPlanFiles()) {
    writeFileSync(resolve(projectRoot, path), text);
    console.log(`${path} is written.`);
  }
}
