// A subscriber that shares no code with the product: kafkajs reads the topics, the CloudEvents SDK reads the events.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CloudEvent } from 'cloudevents';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from './client.mjs';
import { theStack } from './stack.mjs';

const INSTANCE = 'e2e-brand';
const TOPICS = ['swallowtail.connections.v1', 'swallowtail.posts.v1', 'swallowtail.audit.v1'];
const DONE = ['connection.connected', 'post.created', 'post.published'];

describe('a stranger subscribed to the topics', () => {
  let stack, client, consumer, post;
  const seen = [];

  const types = (topic) => seen.filter((one) => one.topic === topic).map((one) => one.event.type);
  const actions = () => seen.filter((one) => one.topic === 'swallowtail.audit.v1').map((one) => one.event.data.action);
  const until = async (condition) => {
    for (const end = Date.now() + 30_000; !condition() && Date.now() < end; ) await new Promise((next) => setTimeout(next, 100));
  };

  before(async () => {
    stack = await theStack();
    const token = (await stack.swallowtail('token', '--instance', INSTANCE)).trim();
    client = new Client(stack.gateway, INSTANCE, token);
    consumer = new Kafka({ brokers: [stack.kafka], logLevel: logLevel.ERROR }).consumer({ groupId: 'a-stranger' });
    await consumer.connect();
    await consumer.subscribe({ topics: TOPICS, fromBeginning: true });
    await consumer.run({
      eachMessage: async ({ topic, message }) => {
        seen.push({ topic, message, event: new CloudEvent(JSON.parse(message.value.toString())) });
      },
    });

    assert.equal((await client.call('PUT', '', { name: 'E2E brand' })).status < 300, true);
    assert.equal((await client.connect('tiktok')).searchParams.get('status'), 'connected');
    post = await client.publish({
      type: 'video',
      caption: 'a loaf a day',
      media: [{ url: `${stack.simulator}/media/sample.mp4` }],
      privacyLevel: 'PUBLIC_TO_EVERYONE',
    });
    post = await client.settled(post.id, 'published', 'failed', 'outcome_unknown');
    await until(() => types('swallowtail.connections.v1').length && types('swallowtail.posts.v1').includes('post.published'));
    await until(() => DONE.every((action) => actions().includes(action)));
  });

  after(async () => {
    await consumer?.disconnect();
  });

  it('sees the post published', () => assert.equal(post.status, 'published', JSON.stringify(post)));

  it('hears of the connection', () => assert.deepEqual(types('swallowtail.connections.v1'), ['connection.connected']));

  it('hears of the post in the order of its life', () =>
    assert.deepEqual(types('swallowtail.posts.v1'), ['post.created', 'post.published']));

  it('finds who did each of it in the audit trail', () => {
    for (const action of DONE) {
      assert.ok(actions().includes(action), `${action} is not among ${actions()}`);
    }
  });

  it('gets events that the CloudEvents SDK accepts as valid', () => {
    for (const { event, message } of seen) {
      assert.equal(event.validate(), true);
      assert.equal(message.headers['content-type'].toString(), 'application/cloudevents+json');
      assert.equal(message.key.toString(), event.data.instanceId);
    }
  });

  it('can tell a repetition by its id', () => {
    const ids = seen.map((one) => one.event.id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
