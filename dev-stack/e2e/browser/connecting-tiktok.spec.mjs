import { control, expect, expectAccessible, signIn, test } from './world.mjs';

const card = (page) => page.getByRole('article', { name: 'TikTok' });

/** Opens the dialog, and the platform's page in a window of its own. */
async function toTikTok(page) {
  await card(page).getByRole('button', { name: 'Connect TikTok' }).click();
  const popup = page.waitForEvent('popup');
  await page.getByRole('dialog').getByRole('button', { name: 'Continue to TikTok' }).click();
  const window = await popup;
  await expect(window.getByRole('heading', { name: 'Continue with TikTok' })).toBeVisible();
  return window;
}

test.describe('whoever connects a TikTok account', () => {
  test.beforeEach(async ({ page, instance }) => {
    await page.goto(instance.at('connections'));
    await signIn(page);
    await expect(card(page).getByText('Not connected')).toBeVisible();
  });

  test('is told what will be asked, and sees the account afterwards', async ({ page }) => {
    await expectAccessible(page);
    await card(page).getByRole('button', { name: 'Connect TikTok' }).click();
    const dialog = page.getByRole('dialog', { name: 'Connect TikTok' });
    await expect(dialog.getByText('Publish for the account')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(card(page).getByRole('button', { name: 'Connect TikTok' })).toBeFocused();

    const popup = await toTikTok(page);
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: 'Approve' }).click();
    await closed;

    await expect(page.getByRole('alert')).toContainText('TikTok is connected');
    await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
    await expect(card(page).getByText('@')).toBeVisible();
    await expect(card(page).locator('canvas')).toBeVisible();
    await expect(card(page).getByText('Renews by itself')).toBeVisible();
    await expectAccessible(page);
  });

  test('may deny it, and is told that nothing was connected', async ({ page }) => {
    const popup = await toTikTok(page);
    await popup.getByRole('button', { name: 'Deny' }).click();
    await expect(page.getByRole('alert')).toContainText('You did not approve the access');
    await expect(card(page).getByText('Not connected')).toBeVisible();
    await expectAccessible(page);
  });

  test('may close the window, and start again', async ({ page }) => {
    const popup = await toTikTok(page);
    await popup.close();
    await expect(page.getByRole('alert')).toContainText('The window was closed');
    await expectAccessible(page);
    const again = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Start again' }).click();
    await (await again).getByRole('button', { name: 'Approve' }).click();
    await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
  });

  test('goes on in the tab where the browser blocks windows', async ({ page }) => {
    await page.evaluate(() => (window.open = () => null));
    await card(page).getByRole('button', { name: 'Connect TikTok' }).click();
    await page.getByRole('button', { name: 'Continue to TikTok' }).click();
    await expect(page.getByRole('alert')).toContainText('Your browser blocked the window');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Continue in this tab' }).click();
    await page.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByRole('alert')).toContainText('TikTok is connected');
    await expect(page.getByRole('alert')).toBeFocused();
    await expect(page).toHaveURL(/\/connections$/);
  });

  test('gets a new link where the old one has run out', async ({ page }) => {
    await page.clock.install();
    await toTikTok(page);
    await page.clock.fastForward('11:00');
    await expect(page.getByRole('alert')).toContainText('The link has run out');
    await expectAccessible(page);
  });

  test('is told why when the platform does not answer', async ({ page }) => {
    await control('POST', '/faults', { path: '/v2/oauth/token/', times: 5, status: 500 });
    const popup = await toTikTok(page);
    await popup.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByRole('alert')).toContainText('The platform does not answer');
    await expect(page.getByRole('link', { name: 'What this means' })).toHaveAttribute('href', /\/problems\//);
  });
});
