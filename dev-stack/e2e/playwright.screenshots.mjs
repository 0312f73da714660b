import { defineConfig } from '@playwright/test';
import config from './playwright.config.mjs';

const desk = { viewport: { width: 1280, height: 860 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** Each view and state of the console, in both schemes and on both sizes. */
export default defineConfig({
  ...config,
  testMatch: 'screenshots.mjs',
  projects: [
    { name: 'desk-light', use: { ...desk, colorScheme: 'light' } },
    { name: 'desk-dark', use: { ...desk, colorScheme: 'dark' } },
    { name: 'phone-light', use: { ...phone, colorScheme: 'light' } },
    { name: 'phone-dark', use: { ...phone, colorScheme: 'dark' } },
  ],
});
