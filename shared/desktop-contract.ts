import { z } from 'zod';
import {
  type Answer,
  type Channel,
  type ChannelInput,
  type ExportedFile,
  exportedFileSchema,
  LARGEST_IMPORT_BYTES,
} from './contract.ts';
import type { EventName } from './events.ts';

const nothing = z.strictObject({});
const cancelled = z.strictObject({ kind: z.literal('cancelled') });
const failed = z.strictObject({ kind: z.literal('failed'), sentence: z.string() });

/** Every question only the desktop shell can answer: the system's own dialogs. */
export const desktopContract = {
  /** Asks the user where to, and writes the file there. */
  'desktop/save-file': {
    input: exportedFileSchema,
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), fileName: z.string() }),
      cancelled,
      failed,
    ]),
  },
  /** Asks the user for a plan file, and reads it. */
  'desktop/open-file': {
    input: nothing,
    output: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('opened'),
        fileName: z.string().max(500),
        base64: z.base64().max(Math.ceil(LARGEST_IMPORT_BYTES / 3) * 4),
      }),
      cancelled,
      failed,
    ]),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type DesktopChannel = keyof typeof desktopContract;

export type DesktopOutput<C extends DesktopChannel> = z.infer<(typeof desktopContract)[C]['output']>;

/** What the menu asks of the screen in front. */
export const menuCommandSchema = z.enum([
  'new-plan',
  'import-plan',
  'export-plan',
  'show-plans',
  'undo',
  'redo',
  'optimise',
  'stop',
  'show-help',
]);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

/**
 * What the desktop shell puts on `window.lanewise`; absent in a browser.
 * `payload` of an event and every answer's output are still to be parsed by whoever asked.
 */
export type DesktopBridge = {
  readonly platform: string;
  readonly ask: <C extends Channel>(channel: C, payload: ChannelInput<C>) => Promise<Answer>;
  /** Both return a function that ends the subscription. */
  readonly onEvent: (callback: (event: EventName, payload: unknown) => void) => () => void;
  readonly onCommand: (callback: (command: MenuCommand) => void) => () => void;
  readonly saveFile: (file: ExportedFile) => Promise<DesktopOutput<'desktop/save-file'>>;
  readonly openFile: () => Promise<DesktopOutput<'desktop/open-file'>>;
};
