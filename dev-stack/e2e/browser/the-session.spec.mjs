import { expect, expectAccessible, signIn, test } from './world.mjs';

const card = (page) => page.getByRole('article', { name: 'TikTok' });
const soon = (seconds) => Math.floor(Date.now() / 1000) + seconds;

test.describe('whoever works in the console', () => {
  test('is told when the session ends, and comes back to the same page', async ({ page, instance }) => {
    await page.goto(instance.at('activity'));
    await signIn(page, { exp: soon(8) });
    await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible();
    await expect(page.getByRole('alert')).toContainText('Your session has ended', { timeout: 40_000 });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await signIn(page);
    await expect(page).toHaveURL(instance.at('activity'));
    await expect(page.getByText('Your session has ended')).toBeHidden();
  });

  test('is told that an instance is not theirs, without more', async ({ page, instance }) => {
    await page.goto(instance.at('connections'));
    await signIn(page, { instances: ['another'] });
    await expect(page.getByRole('heading', { name: /No instance/ })).toBeVisible();
    await expectAccessible(page);
  });

  test('is told which role is missing', async ({ page, context, instance }) => {
    await page.goto(instance.at('connections'));
    await signIn(page, { groups: ['connections:read'] });
    await card(page).getByRole('button', { name: 'Connect TikTok' }).click();
    await page.getByRole('button', { name: 'Continue to TikTok' }).click();
    await expect(page.getByRole('alert')).toContainText('You may not do this');
    await expect.poll(() => context.pages().length).toBe(1);
  });

  test('sees what is wrong while the network is away, and all is well when it is back', async ({ page, context, instance }) => {
    await page.goto(instance.at('connections'));
    await signIn(page);
    await expect(card(page)).toBeVisible();
    await context.setOffline(true);
    await card(page).getByRole('button', { name: 'Connect TikTok' }).click();
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Continue to TikTok' }).click();
    await popup;
    await expect(page.getByRole('alert')).toContainText('No connection to the server');
    await expectAccessible(page);
    await context.setOffline(false);
    const again = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Start again' }).click();
    await (await again).getByRole('button', { name: 'Approve' }).click();
    await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
  });

  test('reads it in German, and in the dark', async ({ page, instance }) => {
    await page.goto(instance.at('connections'));
    await signIn(page);
    await page.getByLabel('Language').selectOption('de');
    await expect(page.getByRole('heading', { name: 'Verbindungen' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await instance.client.connect('tiktok');
    await card(page).getByRole('button', { name: 'Zustand' }).click();
    const drawer = page.getByRole('dialog', { name: 'Zustand von TikTok' });
    await expect(drawer).toContainText('Der Zugriff gilt bis');
    await expect(drawer.locator('[lang=en]')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.getByLabel('Darstellung').selectOption('dark');
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Verbindungen' })).toBeVisible();
  });

  test('is told where an address leads nowhere, and led to the connections by the instance alone', async ({ page, instance }) => {
    await page.goto(instance.at('typo'));
    await signIn(page);
    await expect(page.getByRole('heading', { name: 'Nothing is here' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(instance.at('').replace(/\/$/, ''));
    await expect(card(page)).toBeVisible();
    await expect(page).toHaveURL(instance.at('connections'));
  });

  test('opens an instance from the start', async ({ page, instance }) => {
    await page.goto(new URL('/', instance.at('connections')).href);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await signIn(page);
    await page.getByLabel('Instance id').fill(instance.id);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open' }).click();
    await expect(card(page)).toBeVisible();
  });
});
