import { expect, signIn, test } from './world.mjs';

const card = (page) => page.getByRole('article', { name: 'TikTok' });
const VIDEO = `${process.env.E2E_SIMULATOR}/media/sample.mp4`;

/** Presses Tab until that is in focus, as whoever has no mouse does. */
async function tabTo(page, wanted) {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(wanted).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [0], timeout: 20_000 });
}

test.describe('whoever has a keyboard alone', () => {
  test.beforeEach(async ({ page, instance }) => {
    await page.goto(instance.at('connections'));
    await signIn(page);
    await expect(card(page)).toBeVisible();
  });

  test('skips what stands above the page', async ({ page }) => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(card(page).getByRole('button', { name: 'Connect TikTok' })).toBeFocused();
  });

  test('connects, and goes on where the account now stands', async ({ page }) => {
    await tabTo(page, card(page).getByRole('button', { name: 'Connect TikTok' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('dialog').getByRole('button', { name: 'Continue to TikTok' }));
    const popup = page.waitForEvent('popup');
    await page.keyboard.press('Enter');
    const window = await popup;
    const approve = window.getByRole('button', { name: 'Approve' });
    await approve.focus();
    await approve.press('Enter');
    await expect(page.getByRole('alert')).toContainText('TikTok is connected');
    await expect(page.getByRole('alert')).toBeFocused();
    await tabTo(page, card(page).getByRole('button', { name: 'Sync' }));
  });

  test('closes a dialog, and is back at what opened it', async ({ page, instance }) => {
    await instance.client.connect('tiktok');
    const health = card(page).getByRole('button', { name: 'Health' });
    await tabTo(page, health);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Health of TikTok' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(health).toBeFocused();
  });

  test('writes a post and publishes it', async ({ page, instance }) => {
    await instance.client.connect('tiktok');
    await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
    await page.goto(instance.at('posts'));
    await tabTo(page, page.getByRole('link', { name: 'New post' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Posts as')).toBeVisible();
    await tabTo(page, page.getByLabel('Address of a file'));
    await page.keyboard.type(VIDEO);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').filter({ hasText: 'sample.mp4' })).toBeVisible();
    await tabTo(page, page.getByLabel('Caption'));
    await page.keyboard.type('By keyboard');
    await tabTo(page, page.getByLabel('Who can see this post?'));
    await page.keyboard.type('Everyone');
    await tabTo(page, page.getByRole('switch', { name: 'Comment' }));
    await page.keyboard.press('Space');
    await expect(page.getByText('Keeps to all rules')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Publish' }));
    await page.keyboard.press('Enter');
    const post = page.getByRole('listitem').filter({ hasText: 'By keyboard' });
    await expect(post.getByText('Published', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  });
});
