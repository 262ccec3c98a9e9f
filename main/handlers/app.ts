import type { ChannelOutput } from '../../shared/contract.ts';
import type { Services } from './services.ts';

/** What this app is, where its data lies, and whether it can be changed. */
export async function describeApp(services: Services): Promise<ChannelOutput<'app/info'>> {
  const { appVersion, solverVersion, shell, store } = services;
  return {
    appVersion,
    solverVersion: await solverVersion(),
    shell,
    dataFolder: store.dataFolder,
    readOnlyReason: store.readOnlyReason,
  };
}
