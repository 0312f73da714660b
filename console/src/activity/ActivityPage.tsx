import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { AuditEvent } from '../api/types';
import { NoInstance } from '../app/NoInstance';
import { PLATFORMS } from '../connections/features';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { Choice } from '../ui/Choice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useProblemText } from '../ui/problemText';
import { Skeleton } from '../ui/Skeleton';
import { When } from '../ui/When';
import { type Filter, useActivity } from './queries';
import styles from './ActivityPage.module.css';

const ACTIONS = [
  'authorization.started',
  'connection.connected',
  'connection.account_changed',
  'connection.reauth_required',
  'connection.disconnected',
  'post.created',
  'post.published',
  'post.failed',
  'post.cancelled',
];

/** What happened in the instance, and who did it. */
export default function ActivityPage() {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<Filter>({});
  const activity = useActivity(filter);
  const events = activity.data?.pages.flatMap((page) => page.items) ?? [];
  useEffect(() => {
    document.title = `${t('nav.activity')} – ${t('product')}`;
  }, [t]);
  if (activity.error && asProblem(activity.error).problem.status === 404) return <NoInstance />;
  const all = { id: '', name: t('activity.all') };
  return (
    <>
      <h1 className={styles.title}>{t('nav.activity')}</h1>
      <div className={styles.filters}>
        <Choice
          label={t('activity.platform')}
          value={filter.platform ?? ''}
          options={[all, ...PLATFORMS.map((id) => ({ id, name: t(`platform.${id}`) }))]}
          onChange={(chosen) => setFilter({ ...filter, platform: (chosen || undefined) as Filter['platform'] })}
        />
        <Choice
          label={t('activity.action')}
          value={filter.action ?? ''}
          options={[all, ...ACTIONS.map((id) => ({ id, name: t(`action.${id}`) }))]}
          onChange={(chosen) => setFilter({ ...filter, action: chosen || undefined })}
        />
      </div>
      {activity.error && (
        <ProblemNotice
          error={asProblem(activity.error)}
          actions={<Button onPress={() => void activity.refetch()}>{t('tryAgain')}</Button>}
        />
      )}
      {activity.isPending && <Skeleton className={styles.waiting} />}
      {activity.data && events.length === 0 && <p className={styles.none}>{t('activity.none')}</p>}
      <ol className={styles.events} aria-label={t('nav.activity')}>
        {events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
      {activity.hasNextPage && (
        <Button onPress={() => void activity.fetchNextPage()} isPending={activity.isFetchingNextPage}>
          {t('activity.more')}
        </Button>
      )}
    </>
  );
}

function EventLine({ event }: { event: AuditEvent }) {
  const { t } = useTranslation();
  const text = useProblemText();
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
        {t('activity.by', { actor: event.actor })} · <When at={event.occurredAt} />
        {event.requestId && (
          <>
            {' · '}
            {t('trace')} <code>{event.requestId}</code>
          </>
        )}
      </p>
      {reason && <p className={styles.more}>{reason}</p>}
    </li>
  );
}
