import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { Post } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { NoInstance } from '../app/NoInstance';
import { Button, ButtonLink } from '../ui/Button';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Skeleton } from '../ui/Skeleton';
import { PostLine } from './PostLine';
import { usePosts } from './queries';
import styles from './PostsPage.module.css';

const PAGE = 20;

/** What was posted, is on its way, or waits for its time. */
export default function PostsPage() {
  const { t } = useTranslation();
  const { instance } = useInstance();
  const [limit, setLimit] = useState(PAGE);
  const tiktok = usePosts('tiktok', limit);
  const instagram = usePosts('instagram', limit);
  const both = [tiktok, instagram];
  const posts = both
    .flatMap(({ data }) => (data?.items ?? []) as Post[])
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const waiting = both.some(({ isPending }) => isPending);
  const errors = both.flatMap(({ error }) => (error ? [asProblem(error)] : []));
  useEffect(() => {
    document.title = `${t('nav.posts')} – ${t('product')}`;
  }, [t]);
  if (errors.some(({ code }) => code === 'not-found')) return <NoInstance />;
  return (
    <>
      <div className={styles.head}>
        <h1>{t('nav.posts')}</h1>
        <ButtonLink look="primary" href={`/instances/${instance}/posts/new`}>
          {t('posts.new')}
        </ButtonLink>
      </div>
      {errors.map((error) => (
        <ProblemNotice
          key={error.code}
          error={error}
          actions={<Button onPress={() => both.forEach((query) => void query.refetch())}>{t('tryAgain')}</Button>}
        />
      ))}
      {!waiting && posts.length === 0 && errors.length === 0 && <p className={styles.none}>{t('posts.none')}</p>}
      {waiting ? (
        <Skeleton className={styles.waiting} />
      ) : (
        <ol className={styles.posts} aria-label={t('nav.posts')}>
          {posts.map((post) => (
            <PostLine key={post.id} post={post} />
          ))}
        </ol>
      )}
      {both.some(({ data }) => data?.nextCursor) && limit < 100 && (
        <Button onPress={() => setLimit(Math.min(limit + PAGE, 100))} isPending={both.some((one) => one.isFetching)}>
          {t('posts.more')}
        </Button>
      )}
    </>
  );
}
