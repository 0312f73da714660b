import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Settings } from '../app/settings';

export const SIGNED_IN = '/signed-in';

/**
 * Signs in by authorization code with PKCE. Tokens are kept for this tab alone, and are renewed with the refresh token
 * where the issuer gives one; no frame is ever used.
 */
export function createUserManager(settings: Settings): UserManager {
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
