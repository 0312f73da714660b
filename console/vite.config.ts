import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { problemPages } from './problems/pages.ts';

// Nothing is inlined: the gateway's content security policy allows only what it serves itself.
export default defineConfig({
  plugins: [react(), problemPages()],
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: true },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8000', '/config.json': 'http://localhost:8000' } },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
