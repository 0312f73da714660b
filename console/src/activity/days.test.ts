import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../api/types';
import { byDay, nameOf } from './days';

const at = (occurredAt: string) => ({ id: occurredAt, occurredAt: new Date(occurredAt).toISOString() }) as AuditEvent;
const noon = (day: string) => new Date(`${day}T12:00`).getTime();
const midnight = (day: string) => new Date(`${day}T00:00`).getTime();

describe('events of several days', () => {
  it('stand under the day on which they happened here', () => {
    const events = ['2026-11-29T23:59', '2026-11-29T00:00', '2026-11-28T23:59'].map(at);
    expect(byDay(events).map((day) => day.events.length)).toEqual([2, 1]);
  });

  it('keep their order', () => {
    const events = ['2026-11-29T23:59', '2026-11-29T00:00', '2026-11-27T08:00'].map(at);
    expect(byDay(events).flatMap((day) => day.events)).toEqual(events);
  });

  it('are of today and of yesterday by name', () => {
    expect(nameOf(midnight('2026-11-29'), noon('2026-11-29'), 'en')).toBe('Today');
    expect(nameOf(midnight('2026-11-28'), noon('2026-11-29'), 'de')).toBe('Gestern');
  });

  it('are of earlier days by their date', () => {
    expect(nameOf(midnight('2026-11-27'), noon('2026-11-29'), 'en')).toBe('Friday, November 27, 2026');
  });
});
