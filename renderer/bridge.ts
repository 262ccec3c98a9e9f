import type { Channel, ChannelInput, ExportedFile } from '../shared/contract.ts';
import type { DesktopOutput, MenuCommand } from '../shared/desktop-contract.ts';
import type { EventName } from '../shared/events.ts';

/** How saving a file ended. */
export type Saved = DesktopOutput<'desktop/save-file'>;

/** How opening a file ended. */
export type Opened = DesktopOutput<'desktop/open-file'>;

/** What a shell gives the page. Answers and payloads are unparsed: `api.ts` checks them against the contract. */
export type Bridge = {
  readonly ask: <C extends Channel>(channel: C, payload: ChannelInput<C>) => Promise<unknown>;
  /** Both return a function that ends it. */
  readonly followEvents: (
    callback: (event: EventName, payload: unknown) => void,
    onConnected: (isConnected: boolean) => void,
  ) => () => void;
  readonly followCommands: (callback: (command: MenuCommand) => void) => () => void;
  readonly saveFile: (file: ExportedFile) => Promise<Saved>;
  readonly openFile: () => Promise<Opened>;
};
