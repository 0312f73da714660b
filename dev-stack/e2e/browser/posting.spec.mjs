import { writeFile } from 'node:fs/promises';
import { control, expect, expectAccessible, signIn, test } from './world.mjs';

const VIDEO = `${process.env.E2E_SIMULATOR}/media/sample.mp4`;

async function addFile(page) {
  await page.getByLabel('Address of a file').fill(VIDEO);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
}

async function aVideoForEveryone(page, caption) {
  await addFile(page);
  await page.getByLabel('Caption').fill(caption);
  await page.getByLabel('Who can see this post?').selectOption({ label: 'Everyone' });
}

test('whoever posts a picture to Instagram gives it words, and watches it become published', async ({ page, instance }) => {
  await instance.client.connect('instagram');
  await page.goto(instance.at('posts/new'));
  await signIn(page);
  await expect(page.getByRole('combobox', { name: /^To/ })).toHaveValue('instagram');
  await page.getByLabel('Address of a file').fill(VIDEO.replace('.mp4', '.jpg'));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel('Words for who does not see the picture').fill('A loaf of rye');
  await page.getByLabel('Caption').fill('Out of the oven');
  await expect(page.getByText('Keeps to all rules')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  const post = page.getByRole('listitem').filter({ hasText: 'Out of the oven' });
  await expect(post.getByText('Published', { exact: true }).first()).toBeVisible();
});

test('whoever posts to Instagram says who is to be seen where, with whom, and at which place', async ({ page, instance }) => {
  await instance.client.connect('instagram');
  await page.goto(instance.at('posts/new'));
  await signIn(page);
  await page.getByRole('combobox', { name: /^To/ }).selectOption({ label: 'Instagram' });
  await page.getByLabel('Address of a file').fill(VIDEO.replace('.mp4', '.jpg'));
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Tag somebody' }).click();
  await page.getByLabel('Instagram name').fill('@anna.brews');
  await page.getByLabel('From the left').fill('25');
  await page.getByLabel('From the top').fill('75');
  await page.getByLabel('Collaborators').fill('@leo.roasts, anna.brews');
  await page.getByLabel('Location').fill('7640348500');
  await page.getByLabel('Caption').fill('Together');
  await expect(page.getByText('Keeps to all rules')).toBeVisible();
  await expectAccessible(page);
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/instagram/posts'));
  await page.getByRole('button', { name: 'Publish' }).click();
  expect((await asked).postDataJSON()).toMatchObject({
    media: [{ userTags: [{ username: 'anna.brews', x: 0.25, y: 0.75 }] }],
    collaborators: ['leo.roasts', 'anna.brews'],
    locationId: '7640348500',
  });
  const post = page.getByRole('listitem').filter({ hasText: 'Together' });
  await expect(post.getByText('Published', { exact: true }).first()).toBeVisible();
});

test('whoever wrote a post for TikTok cannot send it while TikTok lets the account post no more', async ({ page, instance }) => {
  await instance.client.connect('tiktok');
  const media = [{ id: '1', url: VIDEO, name: 'sample.mp4', altText: '', tags: [] }];
  const draft = JSON.stringify({ caption: 'one too many', media, privacyLevel: 'PUBLIC_TO_EVERYONE' });
  await page.addInitScript(([key, value]) => localStorage.setItem(key, value), [`swallowtail.draft.${instance.id}`, draft]);
  const error = { code: 'spam_risk_too_many_posts', message: 'too many', log_id: 'x' };
  await control('POST', '/faults', { path: '/v2/post/publish/creator_info/query/', times: 9, status: 403, body: { data: {}, error } });
  await page.goto(instance.at('posts/new'));
  await signIn(page);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByLabel('Caption')).toHaveValue('one too many');
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled();
});

test.describe('whoever posts to TikTok', () => {
  test.beforeEach(async ({ page, instance }) => {
    await instance.client.connect('tiktok');
    await page.goto(instance.at('posts/new'));
    await signIn(page);
    await expect(page.getByText('Posts as')).toBeVisible();
  });

  test('chooses who sees it and what others may do, and watches it become published', async ({ page }) => {
    for (const name of ['Comment', 'Duet', 'Stitch']) await expect(page.getByRole('switch', { name })).not.toBeChecked();
    await expect(page.getByLabel('Who can see this post?')).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled();
    await aVideoForEveryone(page, 'Fresh rye every morning');
    await expect(page.getByText('Keeps to all rules')).toBeVisible();
    await expect(page.getByText('Music Usage Confirmation')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page).toHaveURL(/\/posts$/);
    const post = page.getByRole('listitem').filter({ hasText: 'Fresh rye every morning' });
    await expect(post.getByText('Published', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
  });

  test('who discloses commercial content has to say which, and branded content is never private', async ({ page }) => {
    await aVideoForEveryone(page, 'With a partner');
    await page.getByText('Disclose commercial content').click();
    await expect(page.getByText('Say whether it promotes')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled();
    await page.getByText('Branded content', { exact: true }).click();
    await expect(page.getByText('labelled “Paid partnership”')).toBeVisible();
    await expect(page.getByText('Branded Content Policy')).toBeVisible();
    await expect(page.getByRole('option', { name: 'Only me' })).toBeDisabled();
    await expect(page.getByRole('button', { name: 'Publish' })).toBeEnabled();
    await expectAccessible(page);
  });

  test('hears what is wrong before anything is sent', async ({ page }) => {
    await aVideoForEveryone(page, 'x'.repeat(2201));
    await expect(page.getByRole('status').filter({ hasText: /2,?200/ })).toBeVisible();
    await expectAccessible(page);
  });

  test('publishes nothing by Enter in a field', async ({ page }) => {
    const sent = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/tiktok/posts')) sent.push(request.url());
    });
    await aVideoForEveryone(page, 'not yet');
    await expect(page.getByRole('button', { name: 'Publish' })).toBeEnabled();
    await page.getByLabel('Cover').press('Enter');
    const judged = page.waitForResponse(/dryRun=true/);
    await page.getByLabel('Caption').fill('not yet either');
    await judged;
    expect(sent).toEqual([]);
  });

  test('loses nothing of a half-written post by a reload', async ({ page }) => {
    await aVideoForEveryone(page, 'not yet done');
    await page.reload();
    await expect(page.getByLabel('Caption')).toHaveValue('not yet done');
    await expect(page.getByRole('listitem').filter({ hasText: 'sample.mp4' })).toBeVisible();
    await expect(page.getByLabel('Who can see this post?')).toHaveValue('PUBLIC_TO_EVERYONE');
  });

  test('writes one post in two tabs', async ({ page, context, instance }) => {
    const other = await context.newPage();
    await other.goto(instance.at('posts/new'));
    await signIn(other);
    await expect(other.getByText('Posts as')).toBeVisible();
    await aVideoForEveryone(page, 'begun here');
    await expect(other.getByLabel('Caption')).toHaveValue('begun here');
    await other.getByLabel('Caption').fill('ended there');
    await expect(page.getByLabel('Caption')).toHaveValue('ended there');
    await page.reload();
    await expect(page.getByLabel('Caption')).toHaveValue('ended there');
  });

  test('uploads a file of this device', async ({ page }, info) => {
    const file = info.outputPath('loaf.mp4');
    await writeFile(file, Buffer.from(await (await fetch(VIDEO)).arrayBuffer()));
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (await choosing).setFiles(file);
    await expect(page.getByRole('listitem').filter({ hasText: 'loaf.mp4' })).toBeVisible();
    const film = page.getByRole('figure', { name: 'Preview' }).locator('video');
    await expect(film).toHaveJSProperty('error', null);
    await expect(film).not.toHaveJSProperty('readyState', 0);
    await page.getByLabel('Caption').fill('from this device');
    await page.getByLabel('Who can see this post?').selectOption({ label: 'Everyone' });
    await page.getByRole('button', { name: 'Publish' }).click();
    const post = page.getByRole('listitem').filter({ hasText: 'from this device' });
    await expect(post.getByText('Published', { exact: true }).first()).toBeVisible({ timeout: 30_000 });
  });

  test('drops a file onto the page, and nothing comes of what is no picture or video', async ({ page, context }, info) => {
    const [words, video] = [info.outputPath('words.txt'), info.outputPath('dropped.mp4')];
    await writeFile(words, 'words');
    await writeFile(video, Buffer.from(await (await fetch(VIDEO)).arrayBuffer()));
    const hand = await context.newCDPSession(page);
    const place = await page.getByText('Files can be dropped here').boundingBox();
    const data = { items: [], files: [words, video], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await hand.send('Input.dispatchDragEvent', { type, x: place.x + 5, y: place.y + 5, data });
    }
    await expect(page.getByRole('listitem').filter({ hasText: 'dropped.mp4' })).toBeVisible();
    await expect(page.getByText('words.txt')).toHaveCount(0);
  });

  test('leaves a draft in the inbox, for the owner to finish', async ({ page }) => {
    await addFile(page);
    await page.getByLabel('How').selectOption({ label: 'Leave it in the inbox, as a draft' });
    await expect(page.getByLabel('Who can see this post?')).toHaveCount(0);
    await expect(page.getByText('Keeps to all rules')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send the draft' }).click();
    await expect(page.getByRole('listitem').getByText('In the inbox')).toBeVisible({ timeout: 30_000 });
  });

  test('is told where the outcome is not known, and asked to look before posting anew', async ({ page }) => {
    await control('POST', '/faults', { path: '/v2/post/publish/video/init/', drop: 'before' });
    await control('POST', '/faults', { path: '/v2/video/list/', times: 1000, status: 500 });
    await aVideoForEveryone(page, 'perhaps');
    await page.getByRole('button', { name: 'Publish' }).click();
    const post = page.getByRole('listitem').filter({ hasText: 'perhaps' });
    await expect(post.getByText('Outcome unknown')).toBeVisible({ timeout: 30_000 });
    await expect(post.getByRole('link', { name: 'Look at TikTok' })).toHaveAttribute('href', /^https?:/);
    await post.getByRole('button', { name: 'Post anew' }).click();
    const question = page.getByRole('alertdialog', { name: 'Is the post not at TikTok?' });
    await expectAccessible(page);
    await question.getByRole('button', { name: 'It is not there: post anew' }).click();
    await expect(page.getByLabel('Caption')).toHaveValue('perhaps');
  });

  test('calls off a post that waits for its time', async ({ page }) => {
    await aVideoForEveryone(page, 'for tomorrow');
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
    await page.getByLabel(/^When/).fill(tomorrow);
    await page.getByRole('button', { name: 'Schedule' }).click();
    const post = page.getByRole('listitem').filter({ hasText: 'for tomorrow' });
    await expect(post.getByText('Scheduled', { exact: true })).toBeVisible();
    await post.getByRole('button', { name: 'Cancel the post' }).click();
    await expect(post.getByText('Cancelled', { exact: true })).toBeVisible();
  });
});
