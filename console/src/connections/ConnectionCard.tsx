import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { Connection, Status } from '../api/types';
import { useAnnounce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Chip, type Tone } from '../ui/Chip';
import { Turn } from '../ui/icons';
import { PlatformMark } from '../ui/PlatformMark';
import { ProblemNotice } from '../ui/ProblemNotice';
import { AccountPicture } from './AccountPicture';
import { Clocks } from './Clocks';
import { DisconnectDialog } from './DisconnectDialog';
import { FeatureChips } from './FeatureChips';
import { HealthDrawer } from '../health/HealthDrawer';
import { useSync } from './queries';
import { Trouble } from './Trouble';
import type { Wish } from './useConnect';
import styles from './ConnectionCard.module.css';

const TONES: Record<Status, Tone> = {
  connected: 'good',
  select_account: 'warn',
  needs_reauth: 'bad',
  not_connected: 'plain',
  disconnected: 'plain',
};

interface Props {
  connection: Connection;
  onConnect(wish: Wish): void;
  onPick(): void;
}

export function ConnectionCard({ connection, onConnect, onPick }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [open, setOpen] = useState<'disconnect' | 'health' | null>(null);
  const sync = useSync(connection.platform);
  const { platform, status, account } = connection;
  const name = t(`platform.${platform}`);
  const isThere = status === 'connected' || status === 'needs_reauth' || status === 'select_account';
  const retry = () => sync.mutate(undefined, { onSuccess: () => announce(t('synced', { name })) });
  const title = `connection-${platform}`;

  return (
    <article className={styles.card} aria-labelledby={title} data-status={status}>
      <header className={styles.head}>
        <PlatformMark platform={platform} />
        <h2 id={title}>{name}</h2>
        <Chip tone={TONES[status]}>{t(`status.${status}`)}</Chip>
      </header>

      {account && isThere && (
        <div className={styles.account}>
          <AccountPicture
            platform={platform}
            name={account.displayName ?? account.username ?? name}
            exists={account.avatarUrl !== null && status !== 'select_account'}
            version={connection.lastSyncedAt}
          />
          <div className={styles.words}>
            <strong>{account.displayName ?? account.username}</strong>
            {account.username && <span className={styles.handle}>@{account.username}</span>}
          </div>
        </div>
      )}

      <Trouble connection={connection} onConnect={onConnect} onRetry={retry} retrying={sync.isPending} />
      {sync.error && <ProblemNotice error={asProblem(sync.error)} />}

      {!isThere && <p className={styles.invitation}>{t(`invitation.${platform}`)}</p>}
      {status === 'select_account' && <p className={styles.invitation}>{t('pick.invitation')}</p>}
      {isThere && status !== 'select_account' && (
        <>
          <FeatureChips connection={connection} onConnect={onConnect} />
          {status === 'connected' && <Clocks connection={connection} />}
        </>
      )}

      <footer className={styles.actions}>
        {!isThere && (
          <Button look="primary" onPress={() => onConnect({ platform })}>
            {t('connectNow', { name })}
          </Button>
        )}
        {status === 'select_account' && (
          <Button look="primary" onPress={onPick}>
            {t('pick.open')}
          </Button>
        )}
        {status === 'connected' && (
          <Button onPress={retry} isPending={sync.isPending}>
            <Turn />
            {t('sync')}
          </Button>
        )}
        {isThere && (
          <>
            <Button look="quiet" onPress={() => setOpen('health')}>
              {t('health.open')}
            </Button>
            {status === 'connected' && platform === 'instagram' && (
              <Button look="quiet" onPress={onPick}>
                {t('pick.other')}
              </Button>
            )}
            <span className={styles.last}>
              <Button look="quiet" onPress={() => setOpen('disconnect')}>
                {t('disconnect.open')}
              </Button>
            </span>
          </>
        )}
      </footer>
      {open === 'disconnect' && <DisconnectDialog connection={connection} onClose={() => setOpen(null)} />}
      {open === 'health' && <HealthDrawer connection={connection} onClose={() => setOpen(null)} />}
    </article>
  );
}
