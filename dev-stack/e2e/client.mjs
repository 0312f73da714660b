// What a frontend or a script does: plain HTTP through the gateway.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

export class Client {
  constructor(gateway, instance, token) {
    this.base = `${gateway}/api/v1/instances/${instance}`;
    this.headers = { authorization: `Bearer ${token}` };
  }

  async call(method, path, body, headers = {}) {
    const answer = await fetch(this.base + path, {
      method,
      headers: { ...this.headers, ...(body && { 'content-type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
      redirect: 'manual',
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
  }

  /** Consents on the simulator's page without a person, and returns where the browser ends. */
  async connect(platform) {
    const started = await this.call('POST', `/connections/${platform}/auth`, {});
    assert.equal(started.status, 201, JSON.stringify(started.body));
    const cookie = started.headers.getSetCookie()[0].split(';')[0];
    const consent = await fetch(`${started.body.authorizationUrl}&auto=approve`, { redirect: 'manual' });
    const callback = await fetch(consent.headers.get('location'), { headers: { cookie }, redirect: 'manual' });
    assert.equal(callback.status, 303, await callback.text());
    return new URL(callback.headers.get('location'));
  }

  async publish(post) {
    const created = await this.call('POST', '/tiktok/posts', post, { 'idempotency-key': randomUUID() });
    assert.equal(created.status, 202, JSON.stringify(created.body));
    return created.body;
  }

  /** The post once its status is one of these, or as it is after the time is up. */
  async settled(id, ...statuses) {
    for (const end = Date.now() + 60_000; ; await new Promise((later) => setTimeout(later, 250))) {
      const { body } = await this.call('GET', `/tiktok/posts/${id}`);
      if (statuses.includes(body.status) || Date.now() > end) return body;
    }
  }
}
