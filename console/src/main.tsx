import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { User, UserManager } from 'oidc-client-ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { asProblem } from './api/problem';
import { App } from './app/App';
import { CannotStart } from './app/CannotStart';
import { startI18n } from './app/i18n';
import { readSettings } from './app/settings';
import { wantedTheme, wear } from './app/theme';
import { createUserManager, SIGNED_IN } from './auth/session';
import { SessionProvider } from './auth/SessionProvider';
import { handBack } from './connections/popup';
import './styles/base.css';

const queries = new QueryClient({
  // Whoever is offline is told so, instead of waiting without a word.
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && asProblem(error).mayPass,
      refetchOnWindowFocus: true,
    },
  },
});

/** Where the issuer sent the browser back to, the page that was left is shown again. */
async function comeBack(manager: UserManager): Promise<User | null> {
  if (location.pathname !== SIGNED_IN) return manager.getUser();
  const user = await manager.signinCallback();
  history.replaceState(null, '', typeof user?.state === 'string' ? user.state : '/');
  return user ?? null;
}

function Root({ manager, first }: { manager: UserManager; first: User | null }) {
  const { i18n } = useTranslation();
  return (
    <StrictMode>
      <I18nProvider locale={i18n.language}>
        <QueryClientProvider client={queries}>
          <SessionProvider manager={manager} first={first}>
            <App />
          </SessionProvider>
        </QueryClientProvider>
      </I18nProvider>
    </StrictMode>
  );
}

async function start() {
  wear(wantedTheme());
  const settings = readSettings();
  settings.catch(() => undefined); // told below, once there are words for it
  await startI18n();
  const root = createRoot(document.getElementById('root')!);
  if (handBack()) return;
  try {
    const manager = createUserManager(await settings);
    const first = await comeBack(manager);
    root.render(<Root manager={manager} first={first?.expired ? null : first} />);
  } catch {
    root.render(<CannotStart signingIn={location.pathname === SIGNED_IN} />);
  }
}

void start();
