import { control, expect, signIn, test } from './world.mjs';

/** Each view, and what is there at its end. */
const VIEWS = {
  connections: (page) => page.locator('article canvas').nth(1),
  posts: (page) => page.getByRole('listitem').filter({ hasText: 'For tomorrow' }),
  activity: (page) => page.getByRole('listitem').filter({ hasText: 'Post created' }),
  'posts/new': (page) => page.getByText('Posts as'),
};
const LATENCIES = [0, 130, 260, 400]; // milliseconds, one after the other

/** Answers come apart from each other, as over a slow line; says how many are still to come. */
async function slowDown(page) {
  let asked = 0;
  let open = 0;
  await page.route(/\/api\/v1\/(?!.*\/stream)/, async (route) => {
    open++;
    await new Promise((later) => setTimeout(later, LATENCIES[asked++ % LATENCIES.length]));
    await route.fulfill({ response: await route.fetch() });
    open--;
  });
  return () => open;
}

/** What moved although nobody had touched anything, from where to where. */
function watchMoves() {
  window.moves = [];
  const box = ({ y, height }) => `${Math.round(y)}+${Math.round(height)}`;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, sources } of list.getEntries()) {
      if (hadRecentInput) continue;
      for (const { node, previousRect, currentRect } of sources) {
        window.moves.push(`${node?.nodeName} ${node?.className}: ${box(previousRect)} to ${box(currentRect)}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const [view, end] of Object.entries(VIEWS)) {
  test(`whoever opens ${view} sees nothing move while it loads`, async ({ page, instance }) => {
    await control('PUT', '/tiktok/consent', { account: 'slowbakes' });
    await instance.client.connect('tiktok');
    await instance.client.connect('instagram');
    const media = [{ url: `${process.env.E2E_SIMULATOR}/media/sample.mp4` }];
    const scheduledAt = new Date(Date.now() + 86_400_000).toISOString();
    await instance.client.publish({ type: 'video', caption: 'For tomorrow', media, privacyLevel: 'SELF_ONLY', scheduledAt });
    await page.goto(instance.at('connections'));
    await signIn(page);
    await expect(page.getByRole('article')).toHaveCount(2);
    await page.addInitScript(watchMoves);
    const open = await slowDown(page);
    await page.goto(instance.at(view));
    await expect(end(page)).toBeVisible();
    await expect.poll(open).toBe(0);
    await expect(page.getByText('Signed in as')).toBeVisible();
    expect(await page.evaluate(() => window.moves)).toEqual([]);
  });
}
