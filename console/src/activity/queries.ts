import { useInfiniteQuery } from '@tanstack/react-query';
import { data } from '../api/client';
import type { PlatformName } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { usePolling } from '../live/LiveProvider';

export interface Filter {
  platform?: PlatformName;
  action?: string;
  actor?: string;
  /** Days of this place, as their fields have them; the last one is shown whole. */
  firstDay?: string;
  lastDay?: string;
}

function query({ firstDay, lastDay, ...rest }: Filter) {
  const from = firstDay ? new Date(`${firstDay}T00:00`).toISOString() : undefined;
  const end = lastDay ? new Date(`${lastDay}T00:00`) : undefined;
  end?.setDate(end.getDate() + 1);
  return { ...rest, from, to: end?.toISOString() };
}

/** The instance's audit events, newest first, a page at a time. */
export function useActivity(filter: Filter) {
  const { api, instance } = useInstance();
  return useInfiniteQuery({
    queryKey: [instance, 'activity', filter],
    queryFn: ({ pageParam }) =>
      data(
        api.connections.GET('/api/v1/instances/{instanceId}/audit-events', {
          params: { path: { instanceId: instance }, query: { ...query(filter), cursor: pageParam, limit: 20 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: usePolling(),
  });
}
