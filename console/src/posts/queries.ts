import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Api } from '../api/client';
import { data } from '../api/client';
import type { Post } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { usePolling } from '../live/LiveProvider';
import { type Draft, instagramPost, isJudgeable, type PostingPlatform, tiktokPost } from './draft';

const POSTS = {
  tiktok: '/api/v1/instances/{instanceId}/tiktok/posts',
  instagram: '/api/v1/instances/{instanceId}/instagram/posts',
} as const;

function readPosts(api: Api, instanceId: string, platform: PostingPlatform, limit: number) {
  const params = { path: { instanceId }, query: { limit } };
  return platform === 'tiktok'
    ? data(api.tiktok.GET(POSTS.tiktok, { params }))
    : data(api.instagram.GET(POSTS.instagram, { params }));
}

/** Not each step of a post is an event: a draft that reaches its inbox is none. */
const UNDERWAY_EVERY = 3_000;
const isUnderway = ({ status }: { status: Post['status'] }) => status === 'queued' || status === 'publishing';

/** The newest posts to a platform. */
export function usePosts(platform: PostingPlatform, limit: number) {
  const { api, instance } = useInstance();
  const polling = usePolling();
  return useQuery({
    queryKey: [instance, 'posts', platform, limit],
    queryFn: () => readPosts(api, instance, platform, limit),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderway) ? UNDERWAY_EVERY : polling),
  });
}

export function useCancel() {
  const { api, instance } = useInstance();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, platform }: Post) => {
      const params = { path: { instanceId: instance, postId: id } };
      return platform === 'tiktok'
        ? data(api.tiktok.DELETE(`${POSTS.tiktok}/{postId}`, { params }))
        : data(api.instagram.DELETE(`${POSTS.instagram}/{postId}`, { params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [instance, 'posts'] }),
  });
}

/** Read anew each time the composer is shown, as TikTok demands. */
export function useCreatorInfo(enabled: boolean) {
  const { api, instance } = useInstance();
  return useQuery({
    queryKey: [instance, 'posts', 'creator-info'],
    queryFn: () =>
      data(
        api.tiktok.GET('/api/v1/instances/{instanceId}/tiktok/creator-info', {
          params: { path: { instanceId: instance } },
        }),
      ),
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
}

function send(api: Api, instanceId: string, draft: Draft, dryRun: boolean) {
  const params = { path: { instanceId }, query: dryRun ? { dryRun } : {}, header: { 'Idempotency-Key': draft.key } };
  return draft.platform === 'tiktok'
    ? data(api.tiktok.POST(POSTS.tiktok, { params, body: tiktokPost(draft) }))
    : data(api.instagram.POST(POSTS.instagram, { params, body: instagramPost(draft) }));
}

/** What the platform's rules say of the draft, without posting it. */
export function useVerdict(draft: Draft) {
  const { api, instance } = useInstance();
  return useQuery({
    queryKey: [instance, 'posts', 'verdict', { ...draft, key: undefined }],
    queryFn: () => send(api, instance, draft, true),
    enabled: isJudgeable(draft),
    placeholderData: (before) => before,
    retry: false,
  });
}

export function usePublish() {
  const { api, instance } = useInstance();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) => send(api, instance, draft, false),
    onSettled: () => queries.invalidateQueries({ queryKey: [instance, 'posts'] }),
  });
}
