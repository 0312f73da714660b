import { useTranslation } from 'react-i18next';
import type { PlatformName } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { Button, ButtonLink } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useProblemText } from '../ui/problemText';
import type { Outcome } from './popup';
import type { Wish } from './useConnect';

interface Props {
  outcome: Outcome;
  onConnect(wish: Wish): void;
  onPick(platform: PlatformName): void;
  onClose(): void;
}

/** How a sign-in ended, and what can be done next; whoever waited for it goes on from here. */
export function OutcomeNotice({ outcome, onConnect, onPick, onClose }: Props) {
  const { t } = useTranslation();
  const { instance } = useInstance();
  const text = useProblemText();
  const { platform, status, code = 'unknown' } = outcome;
  const name = t(`platform.${platform}`);
  if (status === 'connected') {
    return (
      <Notice
        tone="good"
        urgent
        wide
        takesFocus
        title={t('outcome.connected.title', { name })}
        onDismiss={onClose}
        actions={<ButtonLink href={`/instances/${instance}/posts/new`}>{t('posts.new')}</ButtonLink>}
      >
        <p>{t('outcome.connected.text')}</p>
      </Notice>
    );
  }
  if (status === 'select_account') {
    return (
      <Notice
        tone="warn"
        urgent
        wide
        takesFocus
        title={t('outcome.select.title')}
        actions={<Button onPress={() => onPick(platform)}>{t('pick.open')}</Button>}
      >
        <p>{t('outcome.select.text')}</p>
      </Notice>
    );
  }
  const said = text({ code });
  return (
    <Notice
      tone="bad"
      urgent
      wide
      takesFocus
      title={said.title}
      onDismiss={onClose}
      actions={
        <>
          <Button look="primary" onPress={() => onConnect({ platform })}>
            {t('connect.again', { name })}
          </Button>
          {code === 'account-mismatch' && (
            <Button onPress={() => onConnect({ platform, replaceAccount: true })}>{t('outcome.replace')}</Button>
          )}
          <ButtonLink look="quiet" href={`/problems/${encodeURIComponent(code)}`} target="_blank">
            {t('outcome.more')}
          </ButtonLink>
        </>
      }
    >
      <p>{said.action}</p>
    </Notice>
  );
}
