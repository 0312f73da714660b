import { useTranslation } from 'react-i18next';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useNow } from './useNow';
import styles from './When.module.css';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function relative(at: Date, now: number, language: string): string {
  const seconds = (at.getTime() - now) / 1000;
  const [unit, length] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / length), unit);
}

export const exact = (at: Date, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** A point in time as people say it; the exact one by hover, focus or touch. */
export function When({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const now = useNow();
  const date = new Date(at);
  return (
    <TooltipTrigger delay={300}>
      <Button className={styles.when}>
        <time dateTime={at}>{relative(date, now, i18n.language)}</time>
      </Button>
      <Tooltip className={styles.tooltip} offset={6}>
        {exact(date, i18n.language)}
      </Tooltip>
    </TooltipTrigger>
  );
}
