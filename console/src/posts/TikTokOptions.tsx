import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Button } from '../ui/Button';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Skeleton } from '../ui/Skeleton';
import { Toggle } from '../ui/Toggle';
import field from '../ui/Field.module.css';
import { CoverMoment } from './CoverMoment';
import { Disclosure } from './Disclosure';
import type { Draft } from './draft';
import type { useCreatorInfo } from './queries';
import styles from './Compose.module.css';

interface Props {
  draft: Draft;
  creator: ReturnType<typeof useCreatorInfo>;
  onChange(changes: Partial<Draft>): void;
}

/** What TikTok demands of an export screen: its creator's own limits, no default for privacy, all switches off. */
export function TikTokOptions({ draft, creator, onChange }: Props) {
  const { t } = useTranslation();
  if (creator.error) {
    return (
      <ProblemNotice
        error={asProblem(creator.error)}
        actions={<Button onPress={() => void creator.refetch()}>{t('tryAgain')}</Button>}
      />
    );
  }
  if (!creator.data) return <Skeleton className={styles.waiting} />;
  const { data } = creator;
  const video = draft.type === 'video';
  return (
    <>
      <p>
        {t('compose.creator', { nickname: data.nickname, username: data.username })}
        <span className={`${field.hint} ${styles.block}`}>
          {t('compose.longest', { minutes: Math.floor(data.maxVideoPostDurationSec / 60) })}
        </span>
      </p>
      <label className={field.field}>
        <span className={field.label}>{t('compose.privacy.label')}</span>
        <select
          value={draft.privacyLevel ?? ''}
          required
          onChange={(event) => onChange({ privacyLevel: event.target.value || null })}
        >
          <option value="">{t('compose.privacy.choose')}</option>
          {data.privacyLevelOptions.map((level) => (
            <option key={level} value={level} disabled={level === 'SELF_ONLY' && draft.discloses && draft.brandContent}>
              {t(`compose.privacy.${level}`, { defaultValue: level })}
            </option>
          ))}
        </select>
        {draft.discloses && draft.brandContent && <span className={field.hint}>{t('compose.privacy.branded')}</span>}
      </label>
      <fieldset className={styles.group}>
        <legend>{t('compose.allow')}</legend>
        <Toggle
          value={draft.allowComment}
          disabled={data.commentDisabled}
          hint={data.commentDisabled && t('compose.offAtTikTok')}
          onChange={(allowComment) => onChange({ allowComment })}
        >
          {t('compose.comment')}
        </Toggle>
        {video && (
          <>
            <Toggle
              value={draft.allowDuet}
              disabled={data.duetDisabled}
              hint={data.duetDisabled && t('compose.offAtTikTok')}
              onChange={(allowDuet) => onChange({ allowDuet })}
            >
              {t('compose.duet')}
            </Toggle>
            <Toggle
              value={draft.allowStitch}
              disabled={data.stitchDisabled}
              hint={data.stitchDisabled && t('compose.offAtTikTok')}
              onChange={(allowStitch) => onChange({ allowStitch })}
            >
              {t('compose.stitch')}
            </Toggle>
          </>
        )}
      </fieldset>
      <Disclosure draft={draft} onChange={onChange} />
      <Toggle
        value={draft.aiGenerated}
        hint={t('compose.aiHint')}
        onChange={(aiGenerated) => onChange({ aiGenerated })}
      >
        {t('compose.ai')}
      </Toggle>
      {video && <CoverMoment draft={draft} onChange={onChange} />}
    </>
  );
}
