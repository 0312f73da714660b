import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { Outside } from '../ui/icons';
import { ProblemNotice } from '../ui/ProblemNotice';
import { LoginViaChoice } from './LoginViaChoice';
import type { Stage, Wish } from './useConnect';
import styles from './ConnectDialog.module.css';

interface Props {
  stage: Exclude<Stage, { at: 'idle' }>;
  onStart(wish: Wish, place: 'popup' | 'tab'): void;
  onCancel(): void;
}

const FEATURES = ['profile', 'posting', 'insights', 'comments', 'messaging'] as const;
const ASKED = { tiktok: FEATURES.slice(0, 3), 'tiktok-business': FEATURES.slice(0, 3), instagram: FEATURES };

/** A window of its own on a wide screen with a mouse; else the platform's page takes the tab. */
const prefersPopup = () => matchMedia('(min-width: 48rem) and (pointer: fine)').matches;

/** What will be asked and why; then the platform's page; then whatever became of it, with a way forward. */
export function ConnectDialog({ stage, onStart, onCancel }: Props) {
  const { t } = useTranslation();
  const [loginVia, setLoginVia] = useState(stage.wish.loginVia ?? 'facebook');
  const { platform } = stage.wish;
  const name = t(`platform.${platform}`);
  const wish = platform === 'instagram' ? { ...stage.wish, loginVia } : stage.wish;
  const place = prefersPopup() ? 'popup' : 'tab';
  const busy = stage.at === 'starting';

  return (
    <Dialog
      title={t(stage.wish.replaceAccount ? 'connect.titleReplace' : 'connect.title', { name })}
      onClose={onCancel}
      actions={
        <>
          <Button onPress={onCancel}>{t('cancel')}</Button>
          {stage.at === 'waiting' ? null : stage.at === 'blocked' ? (
            <Button look="primary" onPress={() => location.assign(stage.url)}>
              {t('connect.here')}
            </Button>
          ) : (
            <Button look="primary" isPending={busy} onPress={() => onStart(wish, place)}>
              {t(stage.at === 'asking' || busy ? 'connect.go' : 'connect.again', { name })}
              <Outside />
            </Button>
          )}
        </>
      }
    >
      <State stage={stage} name={name} />
      {(stage.at === 'asking' || busy) && (
        <>
          {stage.wish.feature && (
            <p>{t('connect.forFeature', { feature: t(`feature.${stage.wish.feature}`), name })}</p>
          )}
          <p>{t('connect.asks', { name })}</p>
          <ul className={styles.asked}>
            {ASKED[platform].map((feature) => (
              <li key={feature}>
                <strong>{t(`asked.${feature}.what`)}</strong>
                <span>{t(`asked.${feature}.why`)}</span>
              </li>
            ))}
          </ul>
          {platform === 'instagram' && <LoginViaChoice value={loginVia} onChange={setLoginVia} />}
          <p className={styles.small}>{t('connect.trust', { name })}</p>
        </>
      )}
    </Dialog>
  );
}

function State({ stage, name }: { stage: Props['stage']; name: string }) {
  const { t } = useTranslation();
  switch (stage.at) {
    case 'waiting':
      return (
        <p role="status" className={styles.waiting}>
          {t('connect.waiting', { name })}
        </p>
      );
    case 'blocked':
    case 'closed':
    case 'expired':
      return (
        <Notice tone="warn" urgent title={t(`connect.${stage.at}.title`)}>
          <p>{t(`connect.${stage.at}.text`, { name })}</p>
        </Notice>
      );
    case 'failed':
      return <ProblemNotice error={stage.error} />;
    default:
      return null;
  }
}
