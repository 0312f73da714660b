import { lazy, Suspense } from 'react';
import { RouterProvider } from 'react-aria-components';
import { Route, Switch, useLocation } from 'wouter';
import { Home } from './Home';
import { NotHere } from './NotHere';
import { Waiting } from './Waiting';

const Guarded = lazy(() => import('./Guarded'));

export function App() {
  const [, navigate] = useLocation();
  return (
    <RouterProvider navigate={navigate}>
      <Switch>
        <Route path="/">
          <Home />
        </Route>
        <Route path="/instances/:id/*?">
          {({ id }) => (
            <Suspense fallback={<Waiting />}>
              <Guarded key={id} instance={id} />
            </Suspense>
          )}
        </Route>
        <Route>
          <NotHere />
        </Route>
      </Switch>
    </RouterProvider>
  );
}
