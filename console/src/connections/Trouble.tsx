import { useTranslation } from 'react-i18next';
import type { Connection } from '../api/types';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useProblemText } from '../ui/problemText';
import { When } from '../ui/When';
import type { Wish } from './useConnect';

interface Props {
  connection: Connection;
  onConnect(wish: Wish): void;
  onRetry(): void;
  retrying: boolean;
}

/** What went wrong with a connection, who must act, and the one button that helps. */
export function Trouble({ connection, onConnect, onRetry, retrying }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { lastError, status, platform } = connection;
  if (status !== 'needs_reauth' && !lastError) return null;
  const said = text(lastError ?? { code: 'needs-reauth' });
  const mustReconnect = status === 'needs_reauth';
  return (
    <Notice
      tone={mustReconnect ? 'bad' : 'warn'}
      title={said.title}
      actions={
        mustReconnect ? (
          <Button look="primary" onPress={() => onConnect({ platform })}>
            {t('reconnect')}
          </Button>
        ) : (
          <Button onPress={onRetry} isPending={retrying}>
            {t('tryAgain')}
          </Button>
        )
      }
    >
      <p>
        <strong>{t(`actor.${lastError?.actor ?? 'you'}`)}:</strong> {said.action}
      </p>
      {lastError && (
        <p>
          {t('since')} <When at={lastError.at} />
        </p>
      )}
    </Notice>
  );
}
