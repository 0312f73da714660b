import { randomInt } from 'node:crypto';
import { control, expect, expectAccessible, signIn, test } from './world.mjs';

const card = (page) => page.getByRole('article', { name: 'Instagram' });

/** A person with that many Pages, each with a professional account, who ticks all of them. */
async function person(accounts, different = {}) {
  const key = `owner${randomInt(1e9)}`;
  const pages = [];
  for (const [index, name] of accounts.entries()) {
    const pageId = `17${randomInt(1e9)}${randomInt(1e9)}`;
    pages.push(pageId);
    await control('PUT', `/meta/accounts/shop${index}_${randomInt(1e9)}`, { pageId, person: key, name, ...different });
  }
  await control('PUT', '/meta/consent', { person: key, pages });
}

async function connect(page) {
  await card(page).getByRole('button', { name: 'Connect Instagram' }).click();
  await expect(page.getByRole('radio', { name: /With Facebook/ })).toBeChecked();
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Continue to Instagram' }).click();
  await (await popup).getByRole('button', { name: 'Continue' }).click();
}

test.describe('whoever connects an Instagram account', () => {
  test.beforeEach(async ({ page, instance }) => {
    await page.goto(instance.at('connections'));
    await signIn(page);
    await expect(card(page).getByText('Not connected')).toBeVisible();
  });

  test('picks one of several, by name and picture', async ({ page }) => {
    await person(['Crumb & Co', 'Rye House']);
    await connect(page);
    const dialog = page.getByRole('dialog', { name: 'Which account?' });
    await expect(dialog.getByRole('radio')).toHaveCount(2);
    await expect(dialog.locator('canvas')).toHaveCount(2);
    await expectAccessible(page);
    await dialog.getByText('Rye House').click();
    await dialog.getByRole('button', { name: 'Use this account' }).click();
    await expect(card(page).getByText('Connected', { exact: true })).toBeVisible();
    await expect(card(page)).toContainText('Rye House');
  });

  test('who has no professional account is told the reason and the fix', async ({ page }) => {
    await person(['Just me'], { type: 'PERSONAL' });
    await connect(page);
    await expect(page.getByRole('alert')).toContainText(/personal one|linked to a professional/);
    await expectAccessible(page);
  });
});
