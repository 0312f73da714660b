import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { CannotStart } from './app/CannotStart';
import { startI18n } from './app/i18n';
import { readSettings } from './app/settings';
import { wantedTheme, wear } from './app/theme';
import { comeBack, managing, SIGNED_IN } from './auth/session';
import { SessionProvider } from './auth/SessionProvider';
import { handBack } from './connections/popup';
import './styles/base.css';

async function start() {
  wear(wantedTheme());
  const settings = readSettings();
  settings.catch(() => undefined); // told below, once there are words for it
  await startI18n();
  const root = createRoot(document.getElementById('root')!);
  if (handBack()) return;
  try {
    const manager = managing(await settings);
    const first = await comeBack(manager);
    root.render(
      <StrictMode>
        <SessionProvider manager={manager} first={first?.expired ? null : first}>
          <App />
        </SessionProvider>
      </StrictMode>,
    );
  } catch {
    root.render(<CannotStart signingIn={location.pathname === SIGNED_IN} />);
  }
}

void start();
