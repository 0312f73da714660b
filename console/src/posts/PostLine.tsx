import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { asProblem } from '../api/problem';
import type { Post, PostStatus } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { Button, ButtonLink } from '../ui/Button';
import { Chip, type Tone } from '../ui/Chip';
import { Outside } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { PlatformMark } from '../ui/PlatformMark';
import { PlatformSaid, ProblemNotice } from '../ui/ProblemNotice';
import { useProblemText } from '../ui/problemText';
import { When } from '../ui/When';
import { emptyDraft, type PostingPlatform, type PostType } from './draft';
import { useCancel } from './queries';
import { UnknownOutcome } from './UnknownOutcome';
import { keepDraft } from './useDraft';
import styles from './PostsPage.module.css';

const TONES: Record<PostStatus, Tone> = {
  scheduled: 'plain',
  queued: 'plain',
  publishing: 'plain',
  published: 'good',
  in_inbox: 'good',
  failed: 'bad',
  outcome_unknown: 'warn',
  cancelled: 'plain',
};
/** Whatever stood in the way: nobody knows, and what to do is the same. */
const UNKNOWN = { code: 'outcome-unknown' };
const UNDERWAY: PostStatus[] = ['queued', 'publishing'];
const CANCELLABLE: PostStatus[] = ['scheduled', 'queued'];

export function PostLine({ post }: { post: Post }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const cancel = useCancel();
  const again = usePostAnew(post);
  const { status, error } = post;
  const due = status === 'scheduled' ? post.scheduledAt : null;
  const at = post.publishedAt ?? due ?? post.createdAt;
  const when = post.publishedAt ? 'published' : due ? 'scheduled' : 'created';
  return (
    <li className={styles.post} data-status={status}>
      <PlatformMark platform={post.platform} />
      <div className={styles.what}>
        <p className={styles.line}>
          <strong>{t(`postType.${post.type}`)}</strong>
          <Chip tone={TONES[status]}>{t(`postStatus.${status}`)}</Chip>
          {UNDERWAY.includes(status) && <progress aria-label={t(`postStatus.${status}`)} />}
          <span className={styles.soft}>
            {t(`posts.${when}`)} <When at={at} />
          </span>
        </p>
        {post.caption && <p className={styles.caption}>{post.caption}</p>}
        {post.waitsUntil && status !== 'published' && (
          <p className={styles.soft}>
            {t('posts.waits')} <When at={post.waitsUntil} />
          </p>
        )}
        {error && (
          <Notice tone={status === 'failed' ? 'bad' : 'warn'} title={text({ ...error, title: undefined }).title}>
            <p>
              <strong>{t(`actor.${error.actor}`)}:</strong>{' '}
              {text(status === 'outcome_unknown' ? UNKNOWN : error).action}
            </p>
            <PlatformSaid refusal={error.platform} />
          </Notice>
        )}
        {cancel.error && <ProblemNotice error={asProblem(cancel.error)} />}
        <div className={styles.line}>
          {post.permalink && (
            <ButtonLink look="quiet" href={post.permalink} target="_blank" rel="noreferrer">
              {t('posts.open', { name: t(`platform.${post.platform}`) })} <Outside />
            </ButtonLink>
          )}
          {CANCELLABLE.includes(status) && (
            <Button isPending={cancel.isPending} onPress={() => cancel.mutate(post)}>
              {t('posts.cancel')}
            </Button>
          )}
          {status === 'failed' && <Button onPress={again}>{t('posts.again')}</Button>}
          {status === 'outcome_unknown' && <UnknownOutcome post={post} onAnew={again} />}
        </div>
      </div>
    </li>
  );
}

/** A failed post is never sent again by itself: it opens in the composer, as a new one. */
function usePostAnew({ platform, type, caption, media }: Post) {
  const { instance } = useInstance();
  const [, navigate] = useLocation();
  return () => {
    const draft = emptyDraft(platform as PostingPlatform);
    keepDraft(instance, {
      ...draft,
      type: type as PostType,
      caption: caption ?? '',
      media: (media as { url?: string; uploadId?: string }[]).map((medium) => ({
        ...medium,
        id: crypto.randomUUID(),
        name: medium.url?.split('/').at(-1) ?? medium.uploadId ?? '',
        altText: '',
        tags: [],
      })),
    });
    navigate(`/instances/${instance}/posts/new`);
  };
}
