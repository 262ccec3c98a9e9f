import { app } from 'electron';
import { registerAppScheme } from './desktop/app-scheme.ts';
import { denyNavigation } from './desktop/deny-all-else.ts';
import { watchOpenedFiles } from './desktop/import-opened-file.ts';
import { startDesktop } from './desktop/start-desktop.ts';

// One process holds the plans: a second start hands over to the first and ends.
if (app.requestSingleInstanceLock()) {
  registerAppScheme();
  denyNavigation();
  const openedFiles = watchOpenedFiles();
  void app.whenReady().then(() => startDesktop(openedFiles));
} else {
  app.quit();
}
