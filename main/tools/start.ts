import { buildApp } from './build-app.ts';
import { isBuildCurrent } from './build-state.ts';
import { chooseShell } from './choose-shell.ts';
import { runNode, runProgram } from './run-program.ts';

const args = process.argv.slice(2);
process.exitCode = await start(
  args.includes('--browser'),
  args.filter((arg) => arg !== '--browser'),
);

async function start(isBrowserWanted: boolean, shellArgs: readonly string[]): Promise<number> {
  if (!isBuildCurrent()) {
    console.log('Building Lanewise.');
    if (!(await buildApp())) return 1;
  }
  const shell = await chooseShell(isBrowserWanted);
  if (shell.kind === 'desktop') return runProgram(shell.executable, ['.', ...shellArgs]);
  console.log(shell.reason);
  return runNode('out/main/browser-shell.js', shellArgs);
}
