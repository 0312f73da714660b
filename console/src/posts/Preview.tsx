import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../api/types';
import { AccountPicture } from '../connections/AccountPicture';
import type { Draft } from './draft';
import styles from './Preview.module.css';

interface Props {
  draft: Draft;
  connection: Connection | undefined;
  /** Files of this device, by the id of their medium. */
  files: ReadonlyMap<string, File>;
}

/** The post as people will see it: whose it is, its picture as far as this device has it, its words, its label. */
export function Preview({ draft, connection, files }: Props) {
  const { t } = useTranslation();
  const account = connection?.account;
  const name = account?.displayName ?? account?.username ?? t(`platform.${draft.platform}`);
  const first = draft.media[0];
  const file = first && files.get(first.id);
  const label =
    draft.platform === 'tiktok' && draft.discloses && (draft.brandContent || draft.brandOrganic)
      ? t(draft.brandContent ? 'compose.label.paid' : 'compose.label.promotional')
      : null;
  return (
    <figure className={styles.preview} aria-label={t('compose.preview')}>
      <div
        className={styles.screen}
        data-shape={draft.platform === 'instagram' && draft.type === 'feed' ? 'square' : 'tall'}
      >
        {file?.type.startsWith('image/') ? (
          <Picture file={file} />
        ) : (
          <span className={styles.empty}>{first ? first.name : t('compose.noMedia')}</span>
        )}
        {draft.media.length > 1 && <span className={styles.more}>1/{draft.media.length}</span>}
      </div>
      <figcaption className={styles.caption}>
        <div className={styles.who}>
          <AccountPicture
            platform={draft.platform}
            name={name}
            exists={Boolean(account?.avatarUrl)}
            version={connection?.lastSyncedAt ?? null}
          />
          <div>
            <strong>{name}</strong>
            {label && <p className={styles.label}>{label}</p>}
          </div>
        </div>
        {draft.title && draft.type === 'photo' && <strong>{draft.title}</strong>}
        <p>{draft.caption || t('compose.noCaption')}</p>
      </figcaption>
    </figure>
  );
}

/** Drawn, since the page's policy allows no picture that is not at an address of ours. */
function Picture({ file }: { file: File }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let gone = false;
    void createImageBitmap(file).then((bitmap) => {
      const target = canvas.current;
      if (gone || !target) return;
      target.width = bitmap.width;
      target.height = bitmap.height;
      target.getContext('2d')?.drawImage(bitmap, 0, 0);
    });
    return () => {
      gone = true;
    };
  }, [file]);
  return <canvas ref={canvas} aria-hidden />;
}
