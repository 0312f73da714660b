import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aConnection } from '../test/fixtures';
import { Clocks, urgency } from './Clocks';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const inDays = (days: number) => new Date(NOW + days * 86_400_000).toISOString();

describe('the two clocks of a connection', () => {
  it.each([
    [30, 'plain'],
    [13, 'warn'],
    [2, 'bad'],
    [-1, 'bad'],
  ])('%i days before somebody has to sign in again, it is %s', (days, tone) => {
    expect(urgency(inDays(days), NOW)).toBe(tone);
  });

  it('say what is not known', () => {
    render(
      <Clocks connection={aConnection({ signInNeededBy: null, accessTokenExpiresAt: null, lastSyncedAt: null })} />,
    );
    expect(screen.getByText('Not known')).toBeVisible();
    expect(screen.getByText('Does not run out')).toBeVisible();
    expect(screen.getByText('Never')).toBeVisible();
  });
});
