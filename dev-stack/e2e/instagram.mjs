// Meta's own SDK judges the simulated Instagram: what it can use and understand is close enough to the real one.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import meta from 'facebook-nodejs-business-sdk';
import { theStack } from './stack.mjs';

const { FacebookAdsApi, IGComment, IGMedia, IGUser } = meta;
const ACCOUNT = 'sdkjudge';
const SCOPES = [
  'instagram_basic',
  'instagram_content_publish',
  'instagram_manage_comments',
  'instagram_manage_insights',
  'pages_show_list',
  'pages_read_engagement',
];

describe("Meta's SDK", () => {
  let simulator, api, user;

  const control = async (method, path, body) => {
    const answer = await fetch(`${simulator}/__simulator/meta${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    assert.ok(answer.ok, `${method} ${path} answered ${answer.status}`);
    return answer.json().catch(() => undefined);
  };
  const sample = (name) => `${simulator}/media/${name}`;

  /** The container once its processing has ended. */
  const settled = async (container) => {
    for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((next) => setTimeout(next, 100))) {
      const { status_code: status } = await api.call('GET', [container.id], { fields: 'status_code' });
      if (status !== 'IN_PROGRESS') return status;
    }
    return 'IN_PROGRESS';
  };

  const publish = async (parameters) => {
    const container = await user.createMedia([], parameters);
    assert.equal(await settled(container), 'FINISHED');
    const { id } = await user.createMediaPublish([], { creation_id: container.id });
    return new IGMedia(id);
  };

  const refusal = async (call) => {
    const error = await call.then(() => assert.fail('it was not refused'), (thrown) => thrown);
    assert.equal(error.name, 'FacebookRequestError');
    return { code: error.response.code, subcode: error.response.error_subcode, status: error.status };
  };

  before(async () => {
    simulator = process.env.SIMULATOR_URL ?? (await theStack()).simulator;
    const { id } = await control('PUT', `/accounts/${ACCOUNT}`, { pageId: '1755847768099999', followers: 500 });
    const { accessToken } = await control('POST', '/tokens', { account: ACCOUNT, kind: 'page', scopes: SCOPES });
    Object.defineProperty(FacebookAdsApi, 'GRAPH', { value: simulator });
    api = FacebookAdsApi.init(accessToken, 'en_US', false);
    user = new IGUser(id);
  });

  it('publishes a picture and reads it back', async () => {
    const media = await publish({ image_url: sample('sample.jpg'), caption: 'fresh #bread', alt_text: 'a loaf' });
    await media.get(['caption', 'media_type', 'permalink', 'username', 'timestamp', 'alt_text']);
    assert.equal(media.caption, 'fresh #bread');
    assert.equal(media.media_type, 'IMAGE');
    assert.equal(media.username, ACCOUNT);
    assert.match(media.permalink, /^https:\/\/www\.instagram\.com\/p\/[\w-]+\/$/);
    assert.ok(!Number.isNaN(Date.parse(media.timestamp)));
  });

  it('publishes a carousel of a picture and a video', async () => {
    const children = [
      await user.createMedia([], { image_url: sample('sample.jpg'), is_carousel_item: true }),
      await user.createMedia([], { media_type: 'VIDEO', video_url: sample('sample.mp4'), is_carousel_item: true }),
    ];
    const media = await publish({ media_type: 'CAROUSEL', children: children.map((each) => each.id), caption: 'two' });
    const shown = await media.getChildren(['media_type']);
    assert.deepEqual(
      shown.map((each) => each.media_type),
      ['IMAGE', 'VIDEO'],
    );
  });

  it('publishes a reel and reads its figures', async () => {
    const media = await publish({ media_type: 'REELS', video_url: sample('sample.mp4'), caption: 'how we knead' });
    await control('PUT', `/insights/${media.id}`, { views: 1310, reach: 954 });
    const figures = await media.getInsights([], { metric: ['views', 'reach'] });
    assert.deepEqual(
      figures.map((each) => [each.name, each.values[0].value]),
      [
        ['views', 1310],
        ['reach', 954],
      ],
    );
  });

  it('turns the pages of what was published', async () => {
    for (let count = 0; count < 3; count++) await publish({ image_url: sample('sample.jpg'), caption: `no ${count}` });
    const page = await user.getMedia(['caption'], { limit: 2 });
    assert.deepEqual(
      page.map((each) => each.caption),
      ['no 2', 'no 1'],
    );
    assert.equal(page.hasNext(), true);
    await page.next();
    assert.equal(page[0].caption, 'no 0');
  });

  it('reads comments and answers them', async () => {
    const media = await publish({ image_url: sample('sample.jpg') });
    await control('POST', '/comments', { mediaId: media.id, from: 'ana', text: 'This is awesome!' });
    const [comment] = await media.getComments(['text', 'username', 'from']);
    assert.deepEqual([comment.text, comment.username], ['This is awesome!', 'ana']);
    await new IGComment(comment.id).createReply([], { message: 'Thanks!' });
    const [reply] = await new IGComment(comment.id).getReplies(['text', 'username']);
    assert.deepEqual([reply.text, reply.username], ['Thanks!', ACCOUNT]);
  });

  it('reads the figures of the account and its quota', async () => {
    await control('PUT', `/insights/${user.id}`, { reach: { value: 224, series: [224] } });
    const [reach] = await user.getInsights([], { metric: ['reach'], period: 'day', metric_type: 'total_value' });
    assert.equal(reach.total_value.value, 224);
    const [limit] = await user.getContentPublishingLimit(['config', 'quota_usage']);
    assert.ok(limit.quota_usage >= 1);
    assert.equal(limit.config.quota_total, 50);
  });

  it('recognizes refusals by code and subcode', async () => {
    assert.deepEqual(await refusal(user.createMedia([], { image_url: sample('sample.mp4') })), {
      code: 36001,
      subcode: 2207005,
      status: 400,
    });
    assert.deepEqual(await refusal(user.createMediaPublish([], { creation_id: '17889000000000000' })), {
      code: 24,
      subcode: 2207008,
      status: 400,
    });
    assert.equal((await refusal(user.getInsights([], { metric: ['impressions'], period: 'day' }))).code, 100);
    assert.equal((await refusal(new IGMedia('17920000000000000').get(['caption']))).subcode, 33);
  });
});
