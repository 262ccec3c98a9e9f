import { listMissingBuiltFiles } from './build-state.ts';

if (listMissingBuiltFiles().length > 0) {
  console.error('Lanewise is not built yet: run "npm run build" first.');
  process.exitCode = 5;
}
