import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { Connection } from '../api/types';
import { useAnnounce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Skeleton } from '../ui/Skeleton';
import { useDisconnect, useScheduledPosts } from './queries';
import styles from './ConnectDialog.module.css';

/** Asks once, and says before what will stop. */
export function DisconnectDialog({ connection, onClose }: { connection: Connection; onClose(): void }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const { platform, account } = connection;
  const name = t(`platform.${platform}`);
  const scheduled = useScheduledPosts(platform);
  const disconnect = useDisconnect(platform);
  const go = () =>
    disconnect.mutate(undefined, {
      onSuccess: () => {
        announce(t('disconnect.done', { name }));
        onClose();
      },
    });
  return (
    <Dialog
      role="alertdialog"
      title={t('disconnect.title', { name, account: account?.username ?? account?.displayName ?? '' })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('disconnect.keep')}</Button>
          <Button look="danger" isPending={disconnect.isPending} onPress={go}>
            {t('disconnect.go')}
          </Button>
        </>
      }
    >
      {disconnect.error && <ProblemNotice error={asProblem(disconnect.error)} />}
      <p>{t('disconnect.stops')}</p>
      <ul className={styles.asked}>
        <li>
          <strong>{t('disconnect.access.what', { name })}</strong>
          <span>{t('disconnect.access.more')}</span>
        </li>
        <li>
          {scheduled.isPending ? (
            <Skeleton />
          ) : scheduled.data?.count === 0 ? (
            <span>{t('disconnect.noPosts')}</span>
          ) : scheduled.data ? (
            <strong>
              {t(scheduled.data.more ? 'disconnect.postsMore' : 'disconnect.posts', { count: scheduled.data.count })}
            </strong>
          ) : (
            <strong>{t('disconnect.postsUnknown')}</strong>
          )}
        </li>
      </ul>
      <p className={styles.small}>{t('disconnect.stays', { name })}</p>
    </Dialog>
  );
}
