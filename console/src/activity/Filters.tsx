import { useTranslation } from 'react-i18next';
import { PLATFORMS } from '../connections/features';
import { Choice } from '../ui/Choice';
import choice from '../ui/Choice.module.css';
import { useActorName } from './actors';
import type { Filter } from './queries';
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

interface Props {
  filter: Filter;
  /** Who is known to have done something here. */
  actors: string[];
  onChange(filter: Filter): void;
}

/** Which of the events to show. */
export function Filters({ filter, actors, onChange }: Props) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const all = { id: '', name: t('activity.all') };
  return (
    <div className={styles.filters} role="group" aria-label={t('activity.filters')}>
      <Choice
        stacked
        label={t('activity.platform')}
        value={filter.platform ?? ''}
        options={[all, ...PLATFORMS.map((id) => ({ id, name: t(`platform.${id}`) }))]}
        onChange={(chosen) => onChange({ ...filter, platform: (chosen || undefined) as Filter['platform'] })}
      />
      <Choice
        stacked
        label={t('activity.action')}
        value={filter.action ?? ''}
        options={[all, ...ACTIONS.map((id) => ({ id, name: t(`action.${id}`) }))]}
        onChange={(chosen) => onChange({ ...filter, action: chosen || undefined })}
      />
      <Choice
        stacked
        label={t('activity.actor')}
        value={filter.actor ?? ''}
        options={[all, ...actors.map((id) => ({ id, name: actorName(id) }))]}
        onChange={(chosen) => onChange({ ...filter, actor: chosen || undefined })}
      />
      <Day
        label={t('activity.from')}
        value={filter.firstDay}
        onChange={(firstDay) => onChange({ ...filter, firstDay })}
      />
      <Day label={t('activity.to')} value={filter.lastDay} onChange={(lastDay) => onChange({ ...filter, lastDay })} />
    </div>
  );
}

interface DayProps {
  label: string;
  value: string | undefined;
  onChange(day: string | undefined): void;
}

const Day = ({ label, value, onChange }: DayProps) => (
  <label className={`${choice.choice} ${choice.stacked}`}>
    <span>{label}</span>
    <input type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value || undefined)} />
  </label>
);
