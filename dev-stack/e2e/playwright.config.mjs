import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';

const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** The console in a real browser, through the gateway, against a stack of its own. */
export default defineConfig({
  testDir: 'browser',
  testMatch: '*.spec.mjs',
  outputDir: '../target/browser/results',
  globalSetup: './browser/setup.mjs',
  workers: 1,
  retries: 1, // what passes then is listed as flaky, to be mended
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['line']],
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
