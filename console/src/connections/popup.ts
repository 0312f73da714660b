import type { PlatformName } from '../api/types';

/** How a consent ended, as the callback says it. */
export interface Outcome {
  platform: PlatformName;
  status: 'connected' | 'select_account' | 'error';
  code?: string;
}

const MARK = 'swallowtail.popup';
const CHANNEL = 'swallowtail.outcomes';

export const outcomes = (instance: string) => new BroadcastChannel(`${CHANNEL}.${instance}`);

/** The outcome in a page's address, if it has one. */
export function outcomeIn(search: string): Outcome | null {
  const query = new URLSearchParams(search);
  const platform = query.get('connection') as PlatformName | null;
  const status = query.get('status') as Outcome['status'] | null;
  return platform && status ? { platform, status, code: query.get('code') ?? undefined } : null;
}

/** Opened at once, or the browser would take it for advertising; where it leads is said a moment later. */
export function openPopup(): Window | null {
  const left = Math.max(0, window.screenX + (window.outerWidth - 560) / 2);
  const top = Math.max(0, window.screenY + (window.outerHeight - 760) / 2);
  const popup = window.open('', '_blank', `popup,width=560,height=760,left=${left},top=${top}`);
  popup?.sessionStorage.setItem(MARK, '1');
  return popup;
}

/** In a pop-up that has come back: tells the page that opened it, and closes. Whether this is one. */
export function handBack(): boolean {
  const outcome = outcomeIn(location.search);
  const instance = /^\/instances\/([^/]+)\//.exec(location.pathname)?.[1];
  if (!outcome || !instance || sessionStorage.getItem(MARK) === null) return false;
  const channel = outcomes(decodeURIComponent(instance));
  channel.postMessage(outcome);
  channel.close();
  sessionStorage.removeItem(MARK);
  window.close();
  return true;
}
