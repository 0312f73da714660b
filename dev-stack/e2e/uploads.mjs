// The protocol's own client judges the uploads: it shares no code with the product.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import * as tus from 'tus-js-client';
import { Client } from './client.mjs';
import { theStack } from './stack.mjs';

const INSTANCE = 'e2e-uploader';
const LENGTH = 60_000_000;
const ROOT = resolve(import.meta.dirname, '../..');

describe('tus-js-client', () => {
  let stack, client, endpoint, headers;

  before(async () => {
    stack = await theStack();
    const token = (await stack.swallowtail('token', '--instance', INSTANCE)).trim();
    client = new Client(stack.gateway, INSTANCE, token);
    headers = { Authorization: `Bearer ${token}` };
    endpoint = `${client.base}/tiktok/uploads`;
    await client.call('PUT', '', { name: 'E2E uploader' });
    assert.equal((await client.connect('tiktok')).searchParams.get('status'), 'connected');
    const own = `${stack.gateway}/api/v1/instances/${INSTANCE}/tiktok/uploads/`;
    const changed = await fetch(`${stack.simulator}/__simulator/settings`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ verifiedMedia: [own] }),
    });
    assert.equal(changed.status, 200, await changed.text());
  });

  /** Ends with the upload's address, or where `until` says that it is enough. */
  const upload = (file, options = {}, until = () => false) =>
    new Promise((done, failed) => {
      const sending = new tus.Upload(file, {
        endpoint,
        headers,
        retryDelays: [100, 500, 1000, 3000, 5000],
        metadata: { filename: 'loaf.mp4', filetype: 'video/mp4' },
        onError: failed,
        onSuccess: () => done(sending.url),
        onProgress: (sent) => {
          if (until(sent)) sending.abort().then(() => done(sending.url), failed);
        },
        ...options,
      });
      sending.start();
    });

  const idOf = (url) => url.slice(url.lastIndexOf('/') + 1);

  const offsetOf = async (url) => {
    const answer = await fetch(url, { method: 'HEAD', headers: { ...headers, 'tus-resumable': '1.0.0' } });
    return answer.status === 200 ? Number(answer.headers.get('upload-offset')) : answer.status;
  };

  /** The service hears of a broken connection a little later than the client. */
  const firstPromise = async (url) => {
    for (let left = 50, offset; ; left--, await new Promise((later) => setTimeout(later, 100))) {
      offset = await offsetOf(url);
      if (offset > 0 || left === 0) return offset;
    }
  };

  const video = async (bytes) => Buffer.from(await (await fetch(`${stack.simulator}/media/${bytes}.mp4`)).arrayBuffer());

  const published = async (caption, uploadId, transfer) => {
    const post = await client.publish({
      type: 'video',
      caption,
      transfer,
      media: [{ uploadId }],
      privacyLevel: 'PUBLIC_TO_EVERYONE',
    });
    const settled = await client.settled(post.id, 'published', 'failed', 'outcome_unknown');
    assert.equal(settled.status, 'published', JSON.stringify(settled));
    const { items } = await (await fetch(`${stack.simulator}/__simulator/tiktok/publications`)).json();
    return items.find((one) => one.title === caption);
  };

  it('is interrupted, resumes, and the post made of it has the very bytes', async () => {
    const file = await video(LENGTH);
    const url = await upload(file, {}, (sent) => sent > LENGTH / 3);
    const kept = await firstPromise(url);
    assert.ok(kept > 0 && kept < LENGTH, `${kept} bytes were kept`);

    const resumed = await upload(file, { uploadUrl: url });

    assert.equal(resumed, url);
    assert.equal(await offsetOf(url), LENGTH);
    const publication = await published('sent in chunks', idOf(url), 'FILE_UPLOAD');
    assert.equal(publication.sha256, createHash('sha256').update(file).digest('hex'));
  });

  it('uploads in parts, and the platform pulls the file from the gateway', async () => {
    const file = await video(5_000_000);
    const url = await upload(file, { chunkSize: 1_000_000, uploadDataDuringCreation: true });

    const publication = await published('pulled', idOf(url), 'PULL_FROM_URL');

    assert.equal(publication.sha256, createHash('sha256').update(file).digest('hex'));
  });

  it('terminates an upload', async () => {
    const url = await upload(randomBytes(1_000_000));

    await tus.Upload.terminate(url, { headers });

    assert.equal(await offsetOf(url), 404);
  });
});

describe('whoever follows docs/howto/uploads.md word for word', () => {
  it('has uploaded a file and posted it', async () => {
    const stack = await theStack();
    const client = new Client(stack.gateway, 'demo', (await stack.swallowtail('token', '--instance', 'demo')).trim());
    await client.call('PUT', '', { name: 'Demo' });
    await client.connect('tiktok');
    const howto = await readFile(join(ROOT, 'docs/howto/uploads.md'), 'utf8');
    const commands = howto.match(/```bash\n([\s\S]*?)```/)[1].replace('http://localhost:8000', stack.gateway);
    const folder = await mkdtemp(join(tmpdir(), 'swallowtail-howto-'));
    await symlink(join(ROOT, 'swallowtail'), join(folder, 'swallowtail'));
    const video = await fetch(`${stack.simulator}/media/sample.mp4`);
    await writeFile(join(folder, 'loaf.mp4'), Buffer.from(await video.arrayBuffer()));

    const { stdout } = await promisify(execFile)('bash', ['-euc', commands], { cwd: folder, env: stack.env });

    await rm(folder, { recursive: true });
    const post = JSON.parse(stdout.slice(stdout.indexOf('{')));
    const settled = await client.settled(post.id, 'published', 'failed');
    assert.equal(settled.status, 'published', JSON.stringify(settled));
  });
});
