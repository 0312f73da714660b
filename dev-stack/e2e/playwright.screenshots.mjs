import { defineConfig } from '@playwright/test';
import config, { NARROW } from './playwright.config.mjs';

const desk = { viewport: { width: 1280, height: 860 } };

/** Each view and state of the console, in both schemes, wide and as narrow as it gets. */
export default defineConfig({
  ...config,
  testMatch: 'every-view.mjs',
  projects: [
    { name: 'desk-light', use: { ...desk, colorScheme: 'light' } },
    { name: 'desk-dark', use: { ...desk, colorScheme: 'dark' } },
    { name: 'phone-light', use: { ...NARROW, colorScheme: 'light' } },
    { name: 'phone-dark', use: { ...NARROW, colorScheme: 'dark' } },
  ],
});
