import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Button } from '../ui/Button';
import { ProblemNotice } from '../ui/ProblemNotice';
import field from '../ui/Field.module.css';
import { type Draft, isInboxDraft } from './draft';
import type { usePublish } from './queries';
import styles from './Compose.module.css';

interface Props {
  draft: Draft;
  publish: ReturnType<typeof usePublish>;
  /** Whether nothing that is known yet speaks against it. */
  ready: boolean;
  onChange(changes: Partial<Draft>): void;
  onSend(): void;
  onClear(): void;
}

/** When it is to be published, what is agreed to by that, and what became of trying. */
export function Sending({ draft, publish, ready, onChange, onSend, onClear }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`${styles.panel} ${styles.sending}`}>
      <label className={field.field}>
        <span className={field.label}>{t('compose.when')}</span>
        <input
          type="datetime-local"
          value={draft.scheduledAt}
          onChange={(event) => onChange({ scheduledAt: event.target.value })}
        />
      </label>
      {publish.error && (
        <ProblemNotice
          error={asProblem(publish.error)}
          actions={
            asProblem(publish.error).code === 'idempotency-key-reused' && (
              <Button
                onPress={() => {
                  onChange({ key: crypto.randomUUID() });
                  publish.reset();
                }}
              >
                {t('compose.asNew')}
              </Button>
            )
          }
        />
      )}
      {draft.platform === 'tiktok' && !isInboxDraft(draft) && (
        <Consent branded={draft.discloses && draft.brandContent} />
      )}
      <div className={styles.row}>
        <Button look="primary" onPress={onSend} isPending={publish.isPending} isDisabled={!ready}>
          {t(verb(draft))}
        </Button>
        <Button look="quiet" onPress={onClear}>
          {t('compose.clear')}
        </Button>
      </div>
    </div>
  );
}

const verb = (draft: Draft) => {
  if (draft.scheduledAt) return 'compose.schedule';
  return isInboxDraft(draft) ? 'compose.deliver' : 'compose.publish';
};

/** The line that TikTok's audit looks for, with the policies that it names. */
function Consent({ branded }: { branded: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={styles.consent}>
      {t(branded ? 'compose.consent.branded' : 'compose.consent.plain')} {t('compose.consent.minutes')}
    </p>
  );
}
