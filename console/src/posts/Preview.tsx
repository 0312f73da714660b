import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../api/types';
import { Film, Photo } from '../ui/icons';
import { AccountPicture } from '../connections/AccountPicture';
import { type Draft, isVideo, type PersonTag, placesTags, takesTags } from './draft';
import styles from './Preview.module.css';

const NOBODY: PersonTag[] = [];

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
  const showsTags = first && takesTags(draft, first) && placesTags(draft, first);
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
        {first && file?.type.startsWith('image/') && <Picture file={file} tags={showsTags ? first.tags : NOBODY} />}
        {first && file?.type.startsWith('video/') && (
          <Clip file={file} name={first.name} startAt={Number(draft.coverAt)} />
        )}
        {!file && (
          <span className={styles.empty}>
            {first && (isVideo(first) ? <Film /> : <Photo />)}
            {first ? first.name : t('compose.noMedia')}
          </span>
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

/** Plays without sound, from the moment that is the cover. */
function Clip({ file, name, startAt }: { file: File; name: string; startAt: number }) {
  const film = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(file);
    if (film.current) film.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [file]);
  useEffect(() => {
    if (film.current) film.current.currentTime = startAt;
  }, [startAt]);
  return <video ref={film} controls muted playsInline preload="metadata" aria-label={name} />;
}

/** Drawn, since the page's policy allows no picture that is not at an address of ours; with the names upon it. */
function Picture({ file, tags }: { file: File; tags: PersonTag[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    let gone = false;
    void createImageBitmap(file).then((read) => !gone && setBitmap(read));
    return () => {
      gone = true;
    };
  }, [file]);
  useEffect(() => {
    const target = canvas.current;
    const pen = target?.getContext('2d');
    if (!target || !pen || !bitmap) return;
    target.width = bitmap.width;
    target.height = bitmap.height;
    pen.drawImage(bitmap, 0, 0);
    tags.forEach((tag) => write(pen, tag));
  }, [bitmap, tags]);
  return <canvas ref={canvas} aria-hidden />;
}

/** A dot and the name above it, as large as they are legible in a preview. */
function write(pen: CanvasRenderingContext2D, { username, x, y }: PersonTag) {
  const { width, height } = pen.canvas;
  const size = Math.max(width, height) / 24;
  pen.font = `600 ${size}px system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.lineWidth = size / 4;
  pen.strokeStyle = '#101116';
  pen.fillStyle = '#ffffff';
  pen.beginPath();
  pen.arc(x * width, y * height, size / 3, 0, 2 * Math.PI);
  pen.stroke();
  pen.fill();
  pen.strokeText(username, x * width, y * height - size * 0.7);
  pen.fillText(username, x * width, y * height - size * 0.7);
}
