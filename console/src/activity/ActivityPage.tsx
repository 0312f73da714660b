import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { AuditEvent } from '../api/types';
import { NoInstance } from '../app/NoInstance';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useProblemText } from '../ui/problemText';
import { Reference } from '../ui/Reference';
import { Skeleton } from '../ui/Skeleton';
import { useNow } from '../ui/useNow';
import { When } from '../ui/When';
import { useActorName } from './actors';
import { byDay, nameOf } from './days';
import { Filters } from './Filters';
import { type Filter, useActivity } from './queries';
import styles from './ActivityPage.module.css';

/** What happened in the instance, and who did it. */
export default function ActivityPage() {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [filter, setFilter] = useState<Filter>({});
  const filtered = Object.values(filter).some(Boolean);
  const activity = useActivity(filter);
  const events = activity.data?.pages.flatMap((page) => page.items) ?? [];
  const actors = useSeen(events.map(({ actor }) => actor));
  useEffect(() => {
    document.title = `${t('nav.activity')} – ${t('product')}`;
  }, [t]);
  if (activity.error && asProblem(activity.error).problem.status === 404) return <NoInstance />;
  return (
    <>
      <h1 className={styles.title}>{t('nav.activity')}</h1>
      <Filters filter={filter} actors={actors} onChange={setFilter} />
      {activity.error && (
        <ProblemNotice
          error={asProblem(activity.error)}
          actions={<Button onPress={() => void activity.refetch()}>{t('tryAgain')}</Button>}
        />
      )}
      {activity.isPending && <Skeleton className={styles.waiting} />}
      {activity.data && events.length === 0 && (
        <p className={styles.none}>{t(filtered ? 'activity.noneFits' : 'activity.none')}</p>
      )}
      {byDay(events).map((day) => (
        <section key={day.start} aria-labelledby={`day-${day.start}`}>
          <h2 id={`day-${day.start}`} className={styles.day}>
            {nameOf(day.start, now, i18n.language)}
          </h2>
          <ol className={styles.events}>
            {day.events.map((event) => (
              <EventLine key={event.id} event={event} />
            ))}
          </ol>
        </section>
      ))}
      {activity.hasNextPage && (
        <Button onPress={() => void activity.fetchNextPage()} isPending={activity.isFetchingNextPage}>
          {t('activity.more')}
        </Button>
      )}
    </>
  );
}

/** All that were met so far, so that a choice stays when what is shown no longer has it. */
function useSeen(names: string[]) {
  const [seen, setSeen] = useState<string[]>([]);
  const fresh = [...new Set(names)].filter((name) => !seen.includes(name));
  if (fresh.length > 0) setSeen([...seen, ...fresh]);
  return seen;
}

function EventLine({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const actorName = useActorName();
  const good = event.outcome === 'succeeded';
  const given = event.detail.reason;
  const reason = typeof given === 'string' ? text({ code: given, title: given }).title : null;
  return (
    <li className={styles.event} data-outcome={good ? 'good' : 'bad'}>
      <p className={styles.what}>
        {t(`action.${event.action}`, { defaultValue: event.action })}
        {event.platform && <Chip>{t(`platform.${event.platform}`, { defaultValue: event.platform })}</Chip>}
        {!good && <Chip tone="bad">{t(`result.${event.outcome}`, { defaultValue: event.outcome })}</Chip>}
      </p>
      <p className={styles.more}>
        {t('activity.by', { actor: actorName(event.actor) })} · <When at={event.occurredAt} />
        {event.requestId && (
          <>
            {' · '}
            {t('trace')} <Reference id={event.requestId} />
          </>
        )}
      </p>
      {reason && <p className={styles.more}>{reason}</p>}
    </li>
  );
}
