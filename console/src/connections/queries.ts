import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { data } from '../api/client';
import type { PlatformName } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { usePolling } from '../live/LiveProvider';

const path = (instanceId: string, platform: PlatformName) => ({ params: { path: { instanceId, platform } } });

export function useConnections() {
  const { api, instance } = useInstance();
  return useQuery({
    queryKey: [instance, 'connections'],
    queryFn: () =>
      data(
        api.connections.GET('/api/v1/instances/{instanceId}/connections', {
          params: { path: { instanceId: instance } },
        }),
      ),
    select: (page) => page.items,
    refetchInterval: usePolling(),
  });
}

export function useHealth(platform: PlatformName, enabled = true) {
  const { api, instance } = useInstance();
  return useQuery({
    queryKey: [instance, 'connections', platform, 'health'],
    queryFn: () =>
      data(
        api.connections.GET('/api/v1/instances/{instanceId}/connections/{platform}/health', path(instance, platform)),
      ),
    enabled,
    staleTime: 0,
  });
}

export function useOffering(platform: PlatformName) {
  const { api, instance } = useInstance();
  return useQuery({
    queryKey: [instance, 'connections', platform, 'accounts'],
    queryFn: () =>
      data(
        api.connections.GET('/api/v1/instances/{instanceId}/connections/{platform}/accounts', {
          params: { path: { instanceId: instance, platform }, query: { limit: 100 } },
        }),
      ),
  });
}

/** Something done to a connection; what is shown of it is read anew afterwards. */
function useChange<T, V = void>(change: (variables: V) => Promise<T>) {
  const { instance } = useInstance();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: [instance, 'connections'] }),
  });
}

export function useSync(platform: PlatformName) {
  const { api, instance } = useInstance();
  return useChange(() =>
    data(api.connections.POST('/api/v1/instances/{instanceId}/connections/{platform}/sync', path(instance, platform))),
  );
}

export function useDisconnect(platform: PlatformName) {
  const { api, instance } = useInstance();
  return useChange(() =>
    data(api.connections.DELETE('/api/v1/instances/{instanceId}/connections/{platform}', path(instance, platform))),
  );
}

export function usePick(platform: PlatformName) {
  const { api, instance } = useInstance();
  return useChange((accountId: string) =>
    data(
      api.connections.PUT('/api/v1/instances/{instanceId}/connections/{platform}/account', {
        ...path(instance, platform),
        body: { accountId },
      }),
    ),
  );
}

export interface AuthorizationWish {
  platform: PlatformName;
  loginVia?: 'facebook' | 'instagram';
  replaceAccount?: boolean;
}

export function useStartAuthorization() {
  const { api, instance } = useInstance();
  return useMutation({
    mutationFn: ({ platform, ...wish }: AuthorizationWish) =>
      data(
        api.connections.POST('/api/v1/instances/{instanceId}/connections/{platform}/auth', {
          ...path(instance, platform),
          body: wish,
        }),
      ),
  });
}

/** How many posts wait for their time and would not be published without the connection. */
export function useScheduledPosts(platform: PlatformName) {
  const { api, instance } = useInstance();
  const params = { path: { instanceId: instance }, query: { status: 'scheduled' as const, limit: 100 } };
  return useQuery({
    queryKey: [instance, 'posts', platform, 'scheduled'],
    queryFn: () =>
      platform === 'instagram'
        ? data(api.instagram.GET('/api/v1/instances/{instanceId}/instagram/posts', { params }))
        : data(api.tiktok.GET('/api/v1/instances/{instanceId}/tiktok/posts', { params })),
    select: (page) => ({ count: page.items.length, more: page.nextCursor != null }),
  });
}
