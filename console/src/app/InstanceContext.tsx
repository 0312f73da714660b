import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Api } from '../api/client';
import { AnnouncerProvider } from '../ui/Announcer';
import { LiveProvider } from '../live/LiveProvider';

interface InstanceScope {
  api: Api;
  instance: string;
}

const InstanceContext = createContext<InstanceScope | null>(null);

export function useInstance(): InstanceScope {
  const scope = useContext(InstanceContext);
  if (!scope) throw new Error('outside of an InstanceProvider');
  return scope;
}

/** All that is shown below belongs to one instance, and is told of its events. */
export function InstanceProvider({ api, instance, children }: InstanceScope & { children: ReactNode }) {
  const scope = useMemo(() => ({ api, instance }), [api, instance]);
  return (
    <InstanceContext value={scope}>
      <AnnouncerProvider>
        <LiveProvider>{children}</LiveProvider>
      </AnnouncerProvider>
    </InstanceContext>
  );
}
