// Every view and state: a picture of it, and whatever axe finds or does not fit is a failure.
import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { control, expect, expectAccessible, signIn, test } from './world.mjs';

const VIDEO = `${process.env.E2E_SIMULATOR}/media/sample.mp4`;
const card = (page, name) => page.getByRole('article', { name });

function camera(page) {
  const folder = `../target/screenshots/${test.info().project.name}`;
  return async (name) => {
    await expect(page.locator('[data-waiting]')).toHaveCount(0);
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(tooWide, `${name} is wider than the window`).toBe(0);
    const fullPage = (await page.locator('[role=dialog], [role=alertdialog]').count()) === 0;
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage, animations: 'disabled' });
  };
}

async function open(page, instance, view, claims) {
  await page.goto(instance.at(view));
  await signIn(page, claims);
}

test('start and instances', async ({ page, instance }) => {
  const shoot = camera(page);
  await page.goto(new URL('/', instance.at('')).href);
  await shoot('01-start');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('What you may do').waitFor();
  await page.screenshot({ path: `../target/screenshots/${test.info().project.name}/02-sign-in.png` });
  await signIn(page);
  await page.getByLabel('Instance id').waitFor();
  await shoot('03-which-instance');
  await page.goto(new URL('/instances/nobody-knows/connections', instance.at('')).href);
  await page.getByRole('heading', { name: /No instance/ }).waitFor();
  await shoot('04-no-instance');
});

test('connecting', async ({ page, instance }) => {
  const shoot = camera(page);
  await open(page, instance, 'connections');
  await card(page, 'TikTok').waitFor();
  await shoot('10-nothing-connected');
  await card(page, 'Instagram').getByRole('button', { name: 'Connect Instagram' }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('11-connect-instagram');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (window.open = () => null));
  await page.evaluate(() => (window.matchMedia = () => ({ matches: true })));
  await card(page, 'TikTok').getByRole('button', { name: 'Connect TikTok' }).click();
  await page.getByRole('button', { name: 'Continue to TikTok' }).click();
  await page.getByText('Your browser blocked').waitFor();
  await shoot('12-window-blocked');
  await page.goto(`${instance.at('connections')}?connection=tiktok&status=error&code=consent-denied`);
  await page.getByText('You did not approve').waitFor();
  await shoot('13-consent-denied');
  await page.goto(`${instance.at('connections')}?connection=instagram&status=error&code=personal-account`);
  await page.getByText('personal one').waitFor();
  await shoot('14-personal-account');
  await page.goto(`${instance.at('connections')}?connection=tiktok&status=error&code=account-mismatch`);
  await page.getByText('Another account signed in').waitFor();
  await shoot('15-another-account');
});

test('what happens to the window', async ({ page, instance, hasTouch }) => {
  test.skip(hasTouch, 'Where there is touch, it goes on in the tab.');
  const shoot = camera(page);
  await page.clock.install();
  await open(page, instance, 'connections');
  const begin = async (name) => {
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name }).click();
    return popup;
  };
  await card(page, 'TikTok').getByRole('button', { name: 'Connect TikTok' }).click();
  const window = await begin('Continue to TikTok');
  await page.getByText('Finish in the TikTok window').waitFor();
  await shoot('16-window-open');
  await window.close();
  await page.getByText('The window was closed').waitFor();
  await shoot('17-window-closed');
  await begin('Start again');
  await page.getByText('Finish in the TikTok window').waitFor();
  await page.clock.fastForward('11:00');
  await page.getByText('The link has run out').waitFor();
  await shoot('18-link-expired');
});

test('picking an account', async ({ page, instance }) => {
  const shoot = camera(page);
  const key = `owner${randomInt(1e9)}`;
  const pages = [];
  for (const name of ['Crumb & Co', 'Rye House', 'Just me']) {
    const pageId = `17${randomInt(1e9)}${randomInt(1e9)}`;
    pages.push(pageId);
    const type = name === 'Just me' ? 'PERSONAL' : 'BUSINESS';
    await control('PUT', `/meta/accounts/shop_${randomInt(1e9)}`, { pageId, person: key, name, type });
  }
  await control('PUT', '/meta/consent', { person: key, pages });
  await instance.client.connect('instagram');
  await page.goto(`${instance.at('connections')}?connection=instagram&status=select_account`);
  await signIn(page);
  await page.getByRole('dialog').locator('canvas').first().waitFor();
  await shoot('20-pick-an-account');
  await page.keyboard.press('Escape');
  await card(page, 'Instagram').getByRole('button', { name: 'Pick an account' }).waitFor();
  await shoot('19-select-account');
  await page.goto(`${instance.at('connections')}?connection=instagram&status=error&code=no-page`);
  await page.getByRole('alert').waitFor();
  await shoot('21-no-account');
});

test('looking after connections', async ({ page, instance }) => {
  const shoot = camera(page);
  await instance.client.connect('tiktok');
  await instance.client.connect('instagram');
  await open(page, instance, 'connections');
  await expect(card(page, 'TikTok').locator('canvas')).toBeVisible();
  await expect(card(page, 'Instagram').locator('canvas')).toBeVisible();
  await shoot('30-connected');
  await page.goto(`${instance.at('connections')}?connection=tiktok&status=connected`);
  await expect(page.getByRole('alert')).toContainText('TikTok is connected');
  await expect(card(page, 'TikTok').locator('canvas')).toBeVisible();
  await shoot('29-just-connected');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await card(page, 'TikTok').getByRole('button', { name: /Comments/ }).click();
  await page.getByRole('dialog').waitFor();
  await shoot('31-feature-missing');
  await page.keyboard.press('Escape');
  await card(page, 'TikTok').getByRole('button', { name: 'Health' }).click();
  await page.getByText('Works now').waitFor();
  await shoot('32-health');
  await page.keyboard.press('Escape');
  await card(page, 'TikTok').getByRole('button', { name: 'Disconnect' }).click();
  await page.getByText(/scheduled/).waitFor();
  await shoot('33-disconnect');
  await page.getByRole('button', { name: 'Stay connected' }).click();
  const { items } = await control('GET', '/tiktok/grants');
  await control('POST', `/tiktok/grants/${items.at(-1).openId}/remove`, { reason: 1 });
  await card(page, 'TikTok').getByText('Sign-in needed', { exact: true }).waitFor();
  await shoot('34-sign-in-needed');
  await card(page, 'TikTok').getByRole('button', { name: 'Health' }).click();
  await page.getByText('Does not work now').waitFor();
  await shoot('37-health-bad');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Activity' }).click();
  await page.getByRole('listitem').first().waitFor();
  await shoot('35-activity');
  await page.getByLabel('Event').selectOption({ label: 'Post failed' });
  await page.getByText('Nothing has happened here yet').waitFor();
  await shoot('36-activity-filtered');
  await page.getByRole('link', { name: 'Connections' }).click();
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('heading', { name: 'Verbindungen' }).waitFor();
  await shoot('38-german');
});

test('posting', async ({ page, instance }, info) => {
  const shoot = camera(page);
  const account = `bakery${randomInt(1e9)}`;
  await control('PUT', `/tiktok/accounts/${account}`, { displayName: 'Mila Bakes' });
  await control('PUT', '/tiktok/consent', { account });
  await instance.client.connect('tiktok');
  const post = { type: 'video', media: [{ url: VIDEO }], privacyLevel: 'SELF_ONLY' };
  const first = await instance.client.publish({ ...post, caption: 'Fresh rye every morning #bread' });
  await instance.client.settled(first.id, 'published');
  await control('PUT', '/tiktok/outcomes', { failReason: 'picture_size_check_failed' });
  const second = await instance.client.publish({ ...post, caption: 'Too small to be seen' });
  await instance.client.settled(second.id, 'failed');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  await instance.client.publish({ ...post, caption: 'For tomorrow', scheduledAt: tomorrow });
  const third = await instance.client.publish({ ...post, caption: 'Not now', scheduledAt: tomorrow });
  await instance.client.call('DELETE', `/tiktok/posts/${third.id}`);
  await control('PUT', '/settings', { processingMs: 600_000 });
  const fourth = await instance.client.publish({ ...post, caption: 'Any moment now' });
  await instance.client.settled(fourth.id, 'publishing');
  await open(page, instance, 'posts');
  await page.getByRole('listitem').filter({ hasText: 'For tomorrow' }).waitFor();
  await shoot('40-posts');
  await page.getByRole('link', { name: 'New post' }).click();
  await page.getByText('Posts as').waitFor();
  await shoot('41-compose');
  await page.getByLabel('Address of a file').fill(VIDEO);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Caption').fill('With a partner');
  await page.getByLabel('Who can see this post?').selectOption({ label: 'Everyone' });
  await page.getByText('Disclose commercial content').click();
  await page.getByText('Branded content', { exact: true }).click();
  await page.getByText('Keeps to all rules').waitFor();
  await shoot('42-compose-disclosed');
  await page.getByLabel('How').selectOption({ label: 'Leave it in the inbox, as a draft' });
  await shoot('43-compose-draft');
  await instance.client.connect('instagram');
  await page.getByRole('combobox', { name: /^To/ }).selectOption({ label: 'Instagram' });
  await page.getByRole('combobox', { name: /^As/ }).selectOption({ label: 'Reel' });
  await shoot('44-compose-reel');
  await page.getByRole('combobox', { name: /^As/ }).selectOption({ label: 'Picture' });
  await page.getByRole('button', { name: 'Remove sample.mp4' }).click();
  const picture = info.outputPath('loaf.jpg');
  await writeFile(picture, Buffer.from(await (await fetch(VIDEO.replace('.mp4', '.jpg'))).arrayBuffer()));
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(picture);
  await page.getByRole('button', { name: 'Tag somebody' }).click();
  await page.getByLabel('Instagram name').fill('anna.brews');
  await page.getByLabel('From the top').fill('30');
  await page.getByLabel('Caption').fill('Out of the oven, with a friend');
  await page.getByText('Keeps to all rules').waitFor();
  await shoot('45-compose-instagram');
  await page.route('**/uploads/*', (route) => (route.request().method() === 'PATCH' ? undefined : route.fallback()));
  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await again).setFiles(picture);
  await page.getByRole('progressbar').waitFor();
  await shoot('48-uploading');
  await control('POST', '/faults', { path: '/v2/post/publish/video/init/', drop: 'after' });
  await control('POST', '/faults', { path: '/v2/video/list/', times: 1000, status: 500 });
  const lost = await instance.client.publish({ ...post, caption: 'Who knows' });
  await instance.client.settled(lost.id, 'outcome_unknown');
  await page.goto(instance.at('posts'));
  const unknown = page.getByRole('listitem').filter({ hasText: 'Who knows' });
  await unknown.getByText('Outcome unknown').waitFor();
  await shoot('46-outcome-unknown');
  await unknown.getByRole('button', { name: 'Post anew' }).click();
  await page.getByRole('alertdialog').waitFor();
  await shoot('47-post-anew');
});

test('when something is away', async ({ page, context, instance }) => {
  const shoot = camera(page);
  await open(page, instance, 'connections', { exp: Math.floor(Date.now() / 1000) + 6 });
  await page.getByText('Your session has ended').waitFor({ timeout: 40_000 });
  await shoot('50-session-ended');
  await page.getByRole('button', { name: 'Sign in again' }).click();
  await signIn(page);
  await card(page, 'TikTok').waitFor();
  await context.setOffline(true);
  await card(page, 'TikTok').getByRole('button', { name: 'Connect TikTok' }).click();
  await page.getByRole('button', { name: 'Continue to TikTok' }).click();
  await page.getByText('No connection to the server').waitFor();
  await shoot('51-offline');
});

test('when nothing can be shown', async ({ page, instance }) => {
  const shoot = camera(page);
  await page.route('**/config.json', (route) => route.abort());
  await page.goto(instance.at('connections'));
  await page.getByText('The page cannot start').waitFor();
  await shoot('52-cannot-start');
  await page.unroute('**/config.json');
  await page.goto(instance.at('connections'));
  await signIn(page, { groups: ['connections:read'] });
  await card(page, 'TikTok').getByRole('button', { name: 'Connect TikTok' }).click();
  await page.getByRole('button', { name: 'Continue to TikTok' }).click();
  await page.getByText('You may not do this').waitFor();
  await shoot('53-role-missing');
  const away = { title: 'The service is away', code: 'upstream-unavailable', actor: 'operator', retryable: true };
  const answer = { status: 503, contentType: 'application/problem+json', body: JSON.stringify({ ...away, status: 503 }) };
  await page.route('**/api/v1/**', (route) => route.fulfill(answer));
  await page.goto(instance.at('connections'));
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await shoot('54-service-away');
  await page.goto(instance.at('nowhere'));
  await page.getByText('Nothing is here').waitFor();
  await shoot('55-nothing-here');
});
