import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice';
import { type Draft, movedTo, type PostingPlatform, TYPES } from './draft';
import styles from './Compose.module.css';

const PLATFORMS: PostingPlatform[] = ['tiktok', 'instagram'];
const MODES = ['direct', 'draft'] as const;

/** To which platform, as what, and whether it publishes at once. */
export function Where({ draft, onChange }: { draft: Draft; onChange(changes: Partial<Draft>): void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.where}>
      <Choice
        stacked
        label={t('compose.to')}
        value={draft.platform}
        options={PLATFORMS.map((id) => ({ id, name: t(`platform.${id}`) }))}
        onChange={(platform) => onChange(movedTo(platform, draft))}
      />
      <Choice
        stacked
        label={t('compose.as')}
        value={draft.type}
        options={TYPES[draft.platform].map((id) => ({ id, name: t(`postType.${id}`) }))}
        onChange={(type) => onChange({ type })}
      />
      {draft.platform === 'tiktok' && (
        <Choice
          stacked
          label={t('compose.mode.label')}
          value={draft.mode}
          options={MODES.map((id) => ({ id, name: t(`compose.mode.${id}`) }))}
          onChange={(mode) => onChange({ mode })}
        />
      )}
    </div>
  );
}
