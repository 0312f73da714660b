import { useTranslation } from 'react-i18next';
import type { Connection } from '../api/types';
import { useNow } from '../ui/useNow';
import { When } from '../ui/When';
import styles from './Clocks.module.css';

const DAY = 86_400_000;

/** How near the day is on which somebody has to sign in again. */
export function urgency(at: string | null, now: number): 'bad' | 'warn' | 'plain' {
  if (at === null) return 'plain';
  const days = (Date.parse(at) - now) / DAY;
  return days < 3 ? 'bad' : days < 14 ? 'warn' : 'plain';
}

/** Two clocks: what renews itself, and what needs a person. */
export function Clocks({ connection }: { connection: Connection }) {
  const now = useNow();
  const { t } = useTranslation();
  const { accessTokenExpiresAt, signInNeededBy, lastSyncedAt } = connection;
  return (
    <dl className={styles.clocks}>
      <div>
        <dt>{t('clock.access')}</dt>
        <dd>
          {accessTokenExpiresAt ? (
            <>
              {t('clock.renews')} <When at={accessTokenExpiresAt} />
            </>
          ) : (
            t('clock.noExpiry')
          )}
        </dd>
      </div>
      <div className={styles[urgency(signInNeededBy, now)]}>
        <dt>{t('clock.signIn')}</dt>
        <dd>{signInNeededBy ? <When at={signInNeededBy} /> : t('clock.unknown')}</dd>
      </div>
      <div>
        <dt>{t('clock.synced')}</dt>
        <dd>{lastSyncedAt ? <When at={lastSyncedAt} /> : t('clock.never')}</dd>
      </div>
    </dl>
  );
}
