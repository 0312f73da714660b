// Measures the console's page as it is built and served; ends with exit code 1 when a figure is below 95.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { stopTheStack, theStack } from '../e2e/stack.mjs';

const WANTED = { performance: 95, accessibility: 95, 'best-practices': 95 };
const chromePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

const stack = await theStack();
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'] });
try {
  const result = await lighthouse(`${stack.gateway}/`, {
    port: chrome.port,
    output: 'html',
    onlyCategories: Object.keys(WANTED),
  });
  const folder = new URL('../target/lighthouse/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('console.html', folder), result.report);
  for (const [id, wanted] of Object.entries(WANTED)) {
    const figure = Math.round(result.lhr.categories[id].score * 100);
    console.log(`${id}: ${figure} (at least ${wanted})`);
    if (figure < wanted) process.exitCode = 1;
  }
  const scripts = result.lhr.audits['resource-summary']?.details?.items?.find((item) => item.resourceType === 'script');
  if (scripts) console.log(`scripts at first load: ${Math.round(scripts.transferSize / 1000)} kB`);
} finally {
  await chrome.kill();
  await stopTheStack();
}
