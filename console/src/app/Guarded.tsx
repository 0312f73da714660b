import { lazy, Suspense, useEffect, useMemo } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { createApi } from '../api/client';
import { useSession } from '../auth/SessionProvider';
import { ConnectionsPage } from '../connections/ConnectionsPage';
import { Equipped } from './Equipped';
import { InstanceProvider } from './InstanceContext';
import { NotHere } from './NotHere';
import { Shell } from './Shell';
import { Waiting } from './Waiting';

const ActivityPage = lazy(() => import('../activity/ActivityPage'));
const ComposePage = lazy(() => import('../posts/ComposePage'));
const PostsPage = lazy(() => import('../posts/PostsPage'));

/** Whoever is not signed in is sent to the issuer, and comes back to the page that was asked for. */
export default function Guarded({ instance }: { instance: string }) {
  const session = useSession();
  const api = useMemo(() => createApi(session.bearer), [session.bearer]);
  const out = session.state === 'none';
  useEffect(() => {
    if (out) void session.signIn();
  }, [out, session]);
  if (out) return <Waiting />;
  return (
    <Equipped>
      <InstanceProvider api={api} instance={instance}>
        <Shell instance={instance}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              <Route path="/instances/:id">
                <Redirect to={`/instances/${instance}/connections`} replace />
              </Route>
              <Route path="/instances/:id/connections">
                <ConnectionsPage />
              </Route>
              <Route path="/instances/:id/posts">
                <PostsPage />
              </Route>
              <Route path="/instances/:id/posts/new">
                <ComposePage />
              </Route>
              <Route path="/instances/:id/activity">
                <ActivityPage />
              </Route>
              <Route>
                <NotHere />
              </Route>
            </Switch>
          </Suspense>
        </Shell>
      </InstanceProvider>
    </Equipped>
  );
}
