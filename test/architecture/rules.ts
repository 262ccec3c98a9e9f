/** A rule about what the files of one part of the house may import. */
export interface ImportRule {
  /** Which importing files the rule speaks of. */
  readonly from: RegExp;
  /** Files of that part that the rule leaves alone. */
  readonly except?: RegExp;
  /** What they may not import: a path from the root for a file of ours, else the name as written. */
  readonly mayNotImport: RegExp;
  /** Where to go instead, as a sentence. */
  readonly instead: string;
}

const anyLibrary = /^(?!(main|renderer|shared|resources|test)\/)/;
const anyLibraryButZod = /^(?!(main|renderer|shared|resources|test)\/|zod$)/;

/** Every rule about imports, in one table. */
export const importRules: readonly ImportRule[] = [
  {
    from: /^shared\/domain\//,
    mayNotImport: /^(main|renderer|resources|test)\/|^shared\/(?!domain\/)/,
    instead: 'The domain imports nothing outside shared/domain: pass in what it needs.',
  },
  {
    from: /^shared\//,
    mayNotImport: /^(main|renderer|resources|test)\//,
    instead: 'shared/ imports only shared/: move the code there, or pass it in.',
  },
  {
    from: /^shared\//,
    mayNotImport: anyLibraryButZod,
    instead: 'shared/ runs in the browser and in Node: it imports no library but zod.',
  },
  {
    from: /^main\/optimiser\//,
    mayNotImport: /^(renderer|resources|test)\/|^main\/(?!optimiser\/)|^shared\/(?!domain\/)/,
    instead: 'The optimiser imports only itself and shared/domain: the caller gathers the data and passes it in.',
  },
  {
    from: /^main\/optimiser\//,
    except: /^main\/optimiser\/highs\.ts$/,
    mayNotImport: anyLibrary,
    instead: 'The optimiser is pure: only main/optimiser/highs.ts imports a library or a node: module.',
  },
  {
    from: /^main\/optimiser\/highs\.ts$/,
    mayNotImport: /^(?!node:|(main|renderer|shared)\/|highs$)/,
    instead: 'main/optimiser/highs.ts imports highs and what reads its WebAssembly, nothing else.',
  },
  {
    from: /^main\/checker\//,
    mayNotImport: /^(renderer|resources|test)\/|^main\/(?!checker\/)|^shared\/(?!domain\/)/,
    instead: 'The checker shares nothing with what it checks: it imports only itself and shared/domain.',
  },
  {
    from: /^main\//,
    mayNotImport: /^renderer\//,
    instead: 'main/ never imports renderer/: what both need lives in shared/.',
  },
  {
    from: /^renderer\//,
    mayNotImport: /^main\//,
    instead:
      'renderer/ never imports main/: call renderer/api.ts, which speaks shared/contract.ts; what both need lives in shared/.',
  },
  {
    from: /^renderer\//,
    mayNotImport: /^node:/,
    instead: 'The renderer has no Node: ask main/ through renderer/api.ts.',
  },
  {
    from: /^(main|renderer|shared)\//,
    mayNotImport: /^test\//,
    instead: 'The app never imports test/: move what it needs into the app.',
  },
];

/** A library that only these files may import. */
export interface Door {
  readonly library: RegExp;
  readonly name: string;
  readonly doors: RegExp;
  readonly instead: string;
}

/** Every heavy library and the one place that knows it. Tests may import any of them. */
export const doors: readonly Door[] = [
  {
    library: /^electron(\/|$)/,
    name: 'electron',
    doors: /^main\/((main|window|menu|preload)\.ts$|desktop\/)/,
    instead: 'Go through main/main.ts, window.ts, menu.ts, preload.ts or a file in main/desktop/.',
  },
  {
    library: /^better-sqlite3(\/|$)/,
    name: 'better-sqlite3',
    doors: /^main\/store\/open\.ts$/,
    instead: 'Go through main/store/open.ts, which sets what every connection needs.',
  },
  {
    library: /^highs(\/|$)/,
    name: 'highs',
    doors: /^main\/optimiser\/highs\.ts$/,
    instead: 'Go through main/optimiser/highs.ts, which refuses non-finite numbers and disposes of models.',
  },
  {
    library: /^hucre(\/|$)/,
    name: 'hucre',
    doors: /^main\/export\/workbook-library\.ts$/,
    instead: 'Go through main/export/workbook-library.ts.',
  },
  {
    library: /^echarts(\/|$)/,
    name: 'echarts',
    doors: /^renderer\/charts\/echarts\.ts$/,
    instead: 'Go through renderer/charts/echarts.ts, which registers the parts in use.',
  },
];

/** File names that say nothing about what is inside. */
export const emptyNames: readonly string[] = [
  'utils',
  'util',
  'helpers',
  'helper',
  'types',
  'manager',
  'common',
  'misc',
  'index',
];

/** The most lines that a file may have. */
export const maxLines = 400;
