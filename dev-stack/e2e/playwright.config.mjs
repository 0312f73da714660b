import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** As narrow as it gets, and touched. */
export const NARROW = { viewport: { width: 320, height: 690 }, hasTouch: true };

/** The console in a real browser, through the gateway, against a stack of its own. */
export default defineConfig({
  testDir: 'browser',
  outputDir: '../target/browser/results',
  globalSetup: './browser/setup.mjs',
  workers: 1,
  retries: 1, // what passes then is listed as flaky, to be mended
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['line']],
  projects: [
    { name: 'what people do', testMatch: '*.spec.mjs' },
    { name: 'every view, narrow and dark', testMatch: 'every-view.mjs', use: { ...NARROW, colorScheme: 'dark' } },
  ],
  use: {
    ...devices['Desktop Chrome'],
    browserName: 'chromium',
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
