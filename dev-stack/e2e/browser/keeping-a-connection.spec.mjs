import { control, expect, expectAccessible, signIn, test } from './world.mjs';

const card = (page, name = 'TikTok') => page.getByRole('article', { name });

test.describe('whoever looks after a connected account', () => {
  test.beforeEach(async ({ page, instance }) => {
    await instance.client.connect('tiktok');
    await page.goto(instance.at('connections'));
    await signIn(page);
    await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
  });

  test('sees by itself that the platform took the access back, and reconnects', async ({ page }) => {
    await expect(page.getByRole('article')).toHaveCount(2);
    const { items } = await control('GET', '/tiktok/grants');
    await control('POST', `/tiktok/grants/${items.at(-1).openId}/remove`, { reason: 1 });
    await expect(card(page).getByText('Sign-in needed', { exact: true })).toBeVisible();
    await expect(card(page)).toContainText('You: Reconnect the account');
    await expectAccessible(page);

    await card(page).getByRole('button', { name: 'Reconnect' }).click();
    const popup = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Continue to TikTok' }).click();
    await (await popup).getByRole('button', { name: 'Approve' }).click();
    await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
  });

  test('sees it within a second of the event', async ({ page, instance }) => {
    const removeAndTime = async () => {
      await page.evaluate(() => {
        const changing = document.querySelector('article[data-status=connected]');
        new MutationObserver(() => (window.changedAt = Date.now())).observe(changing, { attributeFilter: ['data-status'] });
      });
      const { items } = await control('GET', '/tiktok/grants');
      await control('POST', `/tiktok/grants/${items.at(-1).openId}/remove`, { reason: 1 });
      await expect(card(page).getByText('Sign-in needed', { exact: true })).toBeVisible();
      const events = await instance.client.call('GET', '/audit-events?action=connection.reauth_required&limit=1');
      return (await page.evaluate(() => window.changedAt)) - Date.parse(events.body.items[0].occurredAt);
    };
    // Twice more at most: the machine may have been busy with something else.
    for (let attempt = 1; ; attempt++) {
      const took = await removeAndTime();
      if (took < 1_000) break;
      expect(attempt, `${took} ms`).toBeLessThan(3);
      await instance.client.connect('tiktok');
      await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
    }
  });

  test('is told when another account signs in, and may use that one from now on', async ({ page }) => {
    const { items } = await control('GET', '/tiktok/grants');
    await control('POST', `/tiktok/grants/${items.at(-1).openId}/remove`, { reason: 1 });
    const signInAsAnother = async (window) => {
      await window.getByLabel('Account').fill('ryehouse');
      await window.getByRole('button', { name: 'Approve' }).click();
    };
    await card(page).getByRole('button', { name: 'Reconnect' }).click();
    const first = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Continue to TikTok' }).click();
    await signInAsAnother(await first);
    await expect(page.getByRole('alert')).toContainText('Another account signed in');
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Use the new account' }).click();
    await expect(page.getByRole('dialog', { name: 'Connect another TikTok account' })).toBeVisible();
    const second = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Continue to TikTok' }).click();
    await signInAsAnother(await second);
    await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
    await expect(card(page)).toContainText('@ryehouse');
  });

  test('syncs the profile', async ({ page }) => {
    // Right after connecting, which reads the profile as well, the service asks for patience.
    await expect(async () => {
      await card(page).getByRole('button', { name: 'Sync' }).click();
      await expect(page.getByText('TikTok is up to date')).toBeAttached({ timeout: 3_000 });
    }).toPass();
  });

  test('sees every check of its health', async ({ page }) => {
    await card(page).getByRole('button', { name: 'Health' }).click();
    const drawer = page.getByRole('dialog', { name: 'Health of TikTok' });
    await expect(drawer.getByText('Works now')).toBeVisible();
    await expect(drawer.getByRole('listitem').filter({ hasText: 'Access lasts until' })).toBeVisible();
    await expect(drawer).toContainText('Access renews itself');
    await expectAccessible(page);
  });

  test('is told what a disconnect stops, and is asked once', async ({ page, instance }) => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await instance.client.publish({
      type: 'video',
      caption: 'for tomorrow',
      media: [{ url: `${process.env.E2E_SIMULATOR}/media/sample.mp4` }],
      privacyLevel: 'SELF_ONLY',
      scheduledAt: tomorrow,
    });
    await card(page).getByRole('button', { name: 'Disconnect' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('1 scheduled post, which will not be published');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Disconnect' }).click();
    await expect(dialog).toBeHidden();
    await expect(card(page).getByText('Disconnected', { exact: true })).toBeVisible();
    await expect(card(page).getByRole('button', { name: 'Connect TikTok' })).toBeVisible();
  });

  test('sees in one tab what was done in the other', async ({ page, context, instance }) => {
    const other = await context.newPage();
    await other.goto(instance.at('connections'));
    await signIn(other);
    await expect(card(other).getByText('Connected', { exact: true })).toBeVisible();
    await card(other).getByRole('button', { name: 'Disconnect' }).click();
    await other.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click();
    await expect(card(page).getByText('Disconnected', { exact: true })).toBeVisible();
  });

  test('is told why a feature is missing, and who could change that', async ({ page }) => {
    await card(page).getByRole('button', { name: /Comments/ }).click();
    await expect(page.getByRole('dialog', { name: 'Comments: not available' })).toBeVisible();
    await expectAccessible(page);
  });

  test('copies the reference of an event, or reads it whole where the browser copies nothing', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('link', { name: 'Activity' }).click();
    const references = page.getByRole('button', { name: /^Copy the reference/ });
    const [first, second] = [references.first(), references.nth(1)];
    const wholeOf = async (reference) => (await reference.getAttribute('aria-label')).split(' ').at(-1);
    await first.click();
    await expect(page.getByText('The reference is copied')).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await wholeOf(first));

    const whole = await wholeOf(second);
    await expect(page.getByText(whole)).toHaveCount(0);
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('not here'))));
    await second.click();
    await expect(page.getByText(whole)).toBeVisible();
  });

  test('finds what happened under activity, and filters it', async ({ page }) => {
    await page.getByRole('link', { name: 'Activity' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Account connected' })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Event').selectOption({ label: 'Account disconnected' });
    await expect(page.getByText('Nothing has happened here yet')).toBeVisible();
    await page.getByLabel('Event').selectOption({ label: 'All' });
    await page.getByLabel('Platform').selectOption({ label: 'TikTok' });
    await page.getByLabel('Who').selectOption({ label: 'a-script' });
    const connected = page.getByRole('listitem').filter({ hasText: 'Account connected' });
    await expect(connected).toBeVisible();
    const day = (ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('From').fill(day(-2));
    await page.getByLabel('Up to').fill(day(1));
    await expect(connected).toBeVisible();
    await page.getByLabel('Up to').fill(day(-2));
    await expect(page.getByText('Nothing has happened here yet that fits the filters')).toBeVisible();
  });
});
