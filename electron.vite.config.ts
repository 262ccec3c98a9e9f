import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

/** Libraries that stay outside the bundles: one has a native part, the other reads its WebAssembly from its own folder. */
const leftOutside = ['better-sqlite3', 'highs', /^highs\//];

export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: entry('main/main.ts'),
          'browser-shell': entry('main/web/browser-shell.ts'),
          cli: entry('main/cli/cli.ts'),
          'solver-worker': entry('main/solver/solver-worker.ts'),
        },
        external: leftOutside,
        // Shared chunks lie beside the entries, so that a path relative to import.meta.url means the same in each.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: entry('main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      // Loaded from disk or from this machine: one large chunk costs nothing.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: entry('renderer/index.html') } },
    },
  },
});

/** The absolute path of an entry; throws where the file is missing, so that no build goes on without it. */
function entry(path: string): string {
  const fullPath = resolve(root, path);
  if (!existsSync(fullPath)) throw new Error(`The build starts from ${path}, and that file is missing.`);
  return fullPath;
}
