import type { AuditEvent } from '../api/types';

export interface Day {
  /** Its first moment, at this place. */
  start: number;
  events: AuditEvent[];
}

const DAY = 86_400_000;
const startOf = (moment: string | number) => new Date(moment).setHours(0, 0, 0, 0);

/** Events, newest first, by the days of this place. */
export function byDay(events: AuditEvent[]): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const start = startOf(event.occurredAt);
    const day = days.at(-1);
    if (day?.start === start) day.events.push(event);
    else days.push({ start, events: [event] });
  }
  return days;
}

/** How people call a day: today and yesterday by name. */
export function nameOf(start: number, now: number, language: string): string {
  const ago = Math.round((startOf(now) - start) / DAY);
  return ago === 0 || ago === 1
    ? capital(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-ago, 'day'))
    : new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(start);
}

const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);
