import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstance } from '../app/InstanceContext';
import { useAnnounce } from '../ui/Announcer';
import { useSession } from '../auth/SessionProvider';
import { listen, type LiveEvent } from './stream';

const LiveContext = createContext(false);

/** Whether the instance's events arrive by themselves; else whoever shows something asks for it from time to time. */
export const useIsLive = () => useContext(LiveContext);

const POLLING = 10_000;
export const usePolling = () => (useIsLive() ? false : POLLING);

/** Listens to the instance's stream, and has read anew what an event changes. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { api, instance } = useInstance();
  const { state } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { t } = useTranslation();
  const [live, setLive] = useState(false);

  useEffect(() => {
    if (state !== 'open') return;
    const leaving = new AbortController();
    const anew = () => void queries.invalidateQueries({ queryKey: [instance] });
    const heard = (event: LiveEvent) => {
      const topic = event.type.split('.')[0] ?? '';
      for (const part of [`${topic}s`, 'activity']) void queries.invalidateQueries({ queryKey: [instance, part] });
      const platform = t(`platform.${String(event.data.platform)}`);
      announce(t(`event.${event.type}`, { platform, defaultValue: '' }));
    };
    void listen({
      url: `/api/v1/instances/${encodeURIComponent(instance)}/stream`,
      bearer: api.bearer,
      signal: leaving.signal,
      onEvent: heard,
      onGap: anew,
      onState: setLive,
    });
    return () => leaving.abort();
  }, [api, instance, state, queries, announce, t]);

  return <LiveContext value={live}>{children}</LiveContext>;
}
