import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exact, relative, When } from './When';

const NOW = Date.parse('2026-11-28T12:00:00Z');
const at = (iso: string) => new Date(iso);

describe('a point in time as people say it', () => {
  it.each([
    ['2026-11-28T11:59:40Z', 'now'],
    ['2026-11-28T11:57:30Z', '2 minutes ago'],
    ['2026-11-28T15:00:00Z', 'in 3 hours'],
    ['2026-11-27T11:00:00Z', 'yesterday'],
    ['2027-03-01T12:00:00Z', 'in 3 months'],
  ])('says of %s: %s', (iso, said) => {
    expect(relative(at(iso), NOW, 'en')).toBe(said);
  });

  it('says it in the reader’s language', () => {
    expect(relative(at('2026-11-29T13:00:00Z'), NOW, 'de')).toBe('morgen');
  });

  it('has the exact time for machines, and for who asks', () => {
    render(<When at="2026-11-28T11:00:00Z" />);
    expect(screen.getByRole('button').querySelector('time')).toHaveAttribute('datetime', '2026-11-28T11:00:00Z');
    expect(exact(at('2026-11-28T11:00:00Z'), 'en')).toContain('2026');
  });
});
