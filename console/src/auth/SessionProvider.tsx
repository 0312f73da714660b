import type { User, UserManager } from 'oidc-client-ts';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Bearer } from '../api/client';
import type { Managing } from './session';

/** Renewed that long before the token ends. */
const AHEAD_SECONDS = 30;

export type SessionState = 'none' | 'open' | 'ended';

export interface Session {
  state: SessionState;
  name: string;
  bearer: Bearer;
  /** Leaves for the issuer, and comes back to this very page. */
  signIn(): Promise<void>;
  signOut(): Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('outside of a SessionProvider');
  return session;
}

const here = () => location.pathname + location.search;

/** @param first who is signed in already in this tab */
export function SessionProvider(props: { manager: Managing; first: User | null; children: ReactNode }) {
  const { manager, first } = props;
  const [user, setUser] = useState(first);
  const [state, setState] = useState<SessionState>(first ? 'open' : 'none');
  const ended = useCallback(() => setState((now) => (now === 'open' ? 'ended' : now)), []);
  const renewed = useCallback((user: User) => {
    setUser(user);
    setState('open');
  }, []);
  const token = useFreshToken(manager, renewed, ended);
  const session = useMemo<Session>(
    () => ({
      state,
      name: user?.profile.name ?? user?.profile.sub ?? '',
      bearer: { token, refused: ended },
      signIn: async () => (await manager()).signinRedirect({ state: here() }),
      signOut: async () => {
        await (await manager()).removeUser();
        location.assign('/');
      },
    }),
    [manager, user, state, token, ended],
  );
  return <SessionContext value={session}>{props.children}</SessionContext>;
}

/** The token with some life left; where it ends, one renewal for all who ask, and the end of the session if that fails. */
function useFreshToken(managing: Managing, renewed: (user: User) => void, ended: () => void) {
  return useMemo(() => {
    let renewal: Promise<User | null> | null = null;
    const renew = (manager: UserManager) =>
      (renewal ??= manager
        .signinSilent()
        .then((user) => {
          if (user) renewed(user);
          return user;
        })
        .catch(() => null)
        .finally(() => (renewal = null)));
    return async () => {
      const manager = await managing();
      const user = await manager.getUser();
      if (!user) return null;
      if ((user.expires_in ?? 0) > AHEAD_SECONDS) return user.access_token;
      const next = user.refresh_token ? await renew(manager) : null;
      if (next && !next.expired) return next.access_token;
      if (user.expired) ended();
      return user.access_token;
    };
  }, [managing, renewed, ended]);
}
