import { useInfiniteQuery } from '@tanstack/react-query';
import { data } from '../api/client';
import type { PlatformName } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { usePolling } from '../live/LiveProvider';

export interface Filter {
  platform?: PlatformName;
  action?: string;
  actor?: string;
}

/** The instance's audit events, newest first, a page at a time. */
export function useActivity(filter: Filter) {
  const { api, instance } = useInstance();
  return useInfiniteQuery({
    queryKey: [instance, 'activity', filter],
    queryFn: ({ pageParam }) =>
      data(
        api.connections.GET('/api/v1/instances/{instanceId}/audit-events', {
          params: { path: { instanceId: instance }, query: { ...filter, cursor: pageParam, limit: 20 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: usePolling(),
  });
}
