import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Check, Health } from '../api/types';
import { speak } from '../app/i18n';
import { aConnection } from '../test/fixtures';
import { useFindings } from './useFindings';

const none = { available: false, granted: [], missing: [] };
const health = {
  accessTokenExpiresAt: '2026-11-29T12:00:00Z',
  signInNeededBy: null,
  features: {
    posting: { ...none, missing: ['video.publish'] },
    insights: { ...none, missing: ['video.list', 'video.publish'] },
    comments: none,
    messaging: none,
    ads: none,
  },
} as unknown as Health;

const check = (different: Partial<Check>): Check => ({
  name: 'access-token',
  status: 'pass',
  detail: 'From the service.',
  ...different,
});

const words = () => renderHook(() => useFindings(health, aConnection())).result.current;

describe('what a check of a connection found', () => {
  afterEach(() => speak('en', false));

  it('is said in the reader’s language, with its time', async () => {
    expect(words().finding(check({})).detail).toMatch(/^Access lasts until Nov 29, 2026/);
    await speak('de', false);
    expect(words().finding(check({})).detail).toMatch(/^Der Zugriff gilt bis 29.11.2026/);
  });

  it('is told by the code of the problem behind it', () => {
    const failed = check({ name: 'connected', status: 'fail', code: 'not-connected', detail: 'No.', action: 'Do.' });
    expect(words().finding(failed)).toEqual({
      detail: 'The account is not connected',
      action: 'Connect the account.',
    });
  });

  it('names each missing permission once', () => {
    const failed = check({ name: 'scopes', status: 'fail', code: 'permission-not-granted' });
    expect(words().finding(failed).detail).toBe('Not granted: video.publish, video.list');
  });

  it('is said in the service’s words where it is new', () => {
    expect(words().finding(check({ name: 'new-check' })).detail).toBe('From the service.');
  });

  it('leads to the next step', () => {
    expect(words().nextStep({ code: 'renewal', what: 'It is renewed.' })).toBe('Access renews itself');
    expect(words().nextStep({ code: 'needs-reauth', what: 'Connect.' })).toBe('Reconnect the account.');
    expect(words().nextStep({ code: 'new-step', what: 'Do this.' })).toBe('Do this.');
  });
});
