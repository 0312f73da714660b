import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Home } from './Home';
import { NotHere } from './NotHere';
import { Waiting } from './Waiting';

const Guarded = lazy(() => import('./Guarded'));

export const App = () => (
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
      <main>
        <NotHere />
      </main>
    </Route>
  </Switch>
);
