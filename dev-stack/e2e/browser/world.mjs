// What the browser specifications have in common: an instance of its own for each, somebody signed in, and a judge of access.
import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { Client } from '../client.mjs';

const gateway = process.env.E2E_GATEWAY;
const simulator = process.env.E2E_SIMULATOR;
const issuer = process.env.E2E_ISSUER;

const ROLES = [
  'connections:read',
  'connections:manage',
  'content:read',
  'content:publish',
  'engagement:manage',
  'ads:manage',
  'audit:read',
];

/** A bearer token from the stack's issuer, which believes what it is told. */
async function tokenFor(instance) {
  const answer = await fetch(`${issuer}/swallowtail/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'browser-specifications',
      client_secret: 'none',
      sub: 'a-script',
      instances: instance,
      groups: ROLES.join(),
    }),
  });
  return (await answer.json()).access_token;
}

/** The simulator's remote control. */
export async function control(method, path, body) {
  const answer = await fetch(`${simulator}/__simulator${path}`, {
    method,
    headers: body && { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  const text = await answer.text();
  return text ? JSON.parse(text) : undefined;
}

/** Signs in at the stack's issuer; whoever `claims` more or less than a developer says so. */
export async function signIn(page, claims = {}) {
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('What you may do').fill(JSON.stringify({ instances: ['*'], groups: ROLES, ...claims }));
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** No violation that axe finds, on the page as it is. */
export async function expectAccessible(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

export const test = base.extend({
  /** An instance that nobody else knows, with a client that is allowed everything in it. */
  instance: async ({}, use) => {
    const id = `browser-${randomUUID().slice(0, 8)}`;
    const client = new Client(gateway, id, await tokenFor(id));
    await client.call('PUT', '', { name: id });
    await use({ id, client, at: (page) => `${gateway}/instances/${id}/${page}` });
  },

  /** A page that fails the specification when the browser complains: an error, or the security policy broken. */
  page: async ({ page }, use, info) => {
    const complaints = [];
    const refusals = [];
    page.on('response', async (answer) => {
      if (answer.status() >= 400) refusals.push(`${answer.status()} ${answer.url()} ${await answer.text().catch(() => '')}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !text.startsWith('Failed to load resource')) complaints.push(text);
    });
    await control('POST', '/reset');
    await use(page);
    if (info.status !== info.expectedStatus) console.log(refusals.join('\n'));
    expect(complaints).toEqual([]);
  },
});

export { expect };
