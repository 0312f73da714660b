import type { User, UserManager } from 'oidc-client-ts';
import type { Settings } from '../app/settings';

export const SIGNED_IN = '/signed-in';

/** Loaded when somebody is signed in or wants to be; the first page does without. */
export type Managing = () => Promise<UserManager>;

/**
 * Signs in by authorization code with PKCE. Tokens are kept for this tab alone, and are renewed with the refresh token
 * where the issuer gives one; no frame is ever used.
 */
export function managing(settings: Settings): Managing {
  let manager: Promise<UserManager> | undefined;
  return () => (manager ??= createUserManager(settings));
}

/** Who is signed in already in this tab. Where the issuer sent the browser back to, the page that was left is shown again. */
export async function comeBack(manager: Managing): Promise<User | null> {
  if (location.pathname !== SIGNED_IN) return isKept() ? (await manager()).getUser() : null;
  const user = await (await manager()).signinCallback();
  history.replaceState(null, '', typeof user?.state === 'string' ? user.state : '/');
  return user ?? null;
}

/** Whether there is somebody of whom the library below knows. */
const isKept = () => Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user:'));

async function createUserManager(settings: Settings): Promise<UserManager> {
  const { UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  return new UserManager({
    authority: settings.oidcIssuerUrl,
    client_id: settings.oidcClientId,
    redirect_uri: location.origin + SIGNED_IN,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: 'openid profile',
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
  });
}
