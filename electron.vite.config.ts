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
          main: resolve(root, 'main/main.ts'),
          'browser-shell': resolve(root, 'main/web/browser-shell.ts'),
          cli: resolve(root, 'main/cli/cli.ts'),
          'solver-worker': resolve(root, 'main/solver/solver-worker.ts'),
          'live-worker': resolve(root, 'main/solver/live/live-worker.ts'),
          'question-worker': resolve(root, 'main/answers/worker/question-worker.ts'),
          'export-worker': resolve(root, 'main/export/export-worker.ts'),
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
        input: { preload: resolve(root, 'main/preload.ts') },
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
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
});
