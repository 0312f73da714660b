import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post } from '../api/types';
import { useConnections } from '../connections/queries';
import { Button, ButtonLink } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Outside } from '../ui/icons';

/** Whether the post is out can be seen at the platform alone; only who has looked there shall post it anew. */
export function UnknownOutcome({ post, onAnew }: { post: Post; onAnew(): void }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const profile = useConnections().data?.find(({ platform }) => platform === post.platform)?.account?.profileUrl;
  const name = t(`platform.${post.platform}`);
  const look = profile && (
    <ButtonLink href={profile} target="_blank" rel="noreferrer">
      {t('unknownOutcome.look', { name })} <Outside />
    </ButtonLink>
  );
  return (
    <>
      {look}
      <Button look="quiet" onPress={() => setAsks(true)}>
        {t('posts.again')}
      </Button>
      {asks && (
        <Dialog
          role="alertdialog"
          title={t('unknownOutcome.title', { name })}
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button onPress={() => setAsks(false)}>{t('unknownOutcome.wait')}</Button>
              <Button look="danger" onPress={onAnew}>
                {t('unknownOutcome.anew')}
              </Button>
            </>
          }
        >
          <p>{t('unknownOutcome.text', { name })}</p>
          {look}
        </Dialog>
      )}
    </>
  );
}
