// Whoever follows the guides word for word: their JavaScript runs here as it stands.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { Client } from './client.mjs';
import { theStack } from './stack.mjs';

const INSTANCE = 'bakery';
const GUIDES = resolve(import.meta.dirname, '../../docs/guides');

describe('whoever follows the guides', () => {
  let env, follow, post, subscribe, replay;

  const examples = async (guide) =>
    [...(await readFile(join(GUIDES, guide), 'utf8')).matchAll(/```js tour\n(.*?)```/gs)].map(([, code]) => code);

  /** Lets an example run until it has said this, or to its own end; answers all that it said. */
  const run = (code, enough) =>
    new Promise((ended) => {
      const program = ['--input-type=module', '--eval', code];
      const child = spawn(process.execPath, program, { cwd: import.meta.dirname, env, timeout: 60_000 });
      let said = '';
      const hear = (part) => {
        said += part;
        if (enough && !child.killed && said.includes(enough)) child.kill();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('close', (exit) => ended({ exit, said }));
    });

  before(async () => {
    const stack = await theStack();
    const token = (await stack.swallowtail('token', '--instance', INSTANCE)).trim();
    const client = new Client(stack.gateway, INSTANCE, token);
    env = {
      ...process.env,
      API: `${stack.gateway}/api/v1`,
      TOKEN: token,
      MEDIA: `${stack.simulator}/media/sample.mp4`,
      KAFKA_BOOTSTRAP_SERVERS: stack.kafka,
      SINCE: new Date().toISOString(),
    };
    [follow, post] = await examples('api.md');
    [subscribe, replay] = await examples('events.md');
    await client.call('PUT', '', { name: 'The bakery' });
    await client.connect('tiktok');
  });

  it('hears on the stream of the post that was made', async () => {
    const following = run(follow, 'post.published');

    const posted = await run(post);

    assert.match(posted.said, /^[0-9a-f-]{36} (queued|publishing)\n$/);
    assert.match((await following).said, /^post\.published \{.*"instanceId":"bakery"/m);
  });

  it('hears of it from Kafka, and again after setting the group back', async () => {
    const heard = await run(subscribe, `${INSTANCE} tiktok `);
    const setBack = await run(replay);
    const again = await run(subscribe, `${INSTANCE} tiktok `);

    assert.equal(setBack.exit, 0, setBack.said);
    assert.match(heard.said, /^bakery tiktok [0-9a-f-]{36}$/m);
    assert.match(again.said, /^bakery tiktok [0-9a-f-]{36}$/m);
  });
});
