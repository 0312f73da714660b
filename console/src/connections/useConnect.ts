import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type ProblemError } from '../api/problem';
import type { FeatureName } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { type Outcome, openPopup, outcomes } from './popup';
import { type AuthorizationWish, useStartAuthorization } from './queries';

export interface Wish extends AuthorizationWish {
  /** What the person asked for, if it was one thing. */
  feature?: FeatureName;
}

/** Where a sign-in stands. Only one goes on at a time in a page. */
export type Stage =
  | { at: 'idle' }
  | { at: 'asking' | 'starting'; wish: Wish }
  | { at: 'blocked' | 'waiting'; wish: Wish; url: string }
  | { at: 'closed' | 'expired'; wish: Wish }
  | { at: 'failed'; wish: Wish; error: ProblemError };

const IDLE: Stage = { at: 'idle' };

/** The platform's page in a window of its own, or in this tab; and what becomes of it. */
export function useConnect(onOutcome: (outcome: Outcome) => void) {
  const { instance } = useInstance();
  const { mutateAsync } = useStartAuthorization();
  const [stage, setStage] = useState<Stage>(IDLE);
  const popup = useRef<Window | null>(null);
  const expiresAt = useRef(0);

  const ask = useCallback((wish: Wish) => setStage({ at: 'asking', wish }), []);
  const cancel = useCallback(() => {
    popup.current?.close();
    setStage(IDLE);
  }, []);

  const start = useCallback(
    async ({ feature, ...wish }: Wish, place: 'popup' | 'tab') => {
      const opened = place === 'popup' ? openPopup() : null;
      popup.current = opened;
      setStage({ at: 'starting', wish: { ...wish, feature } });
      try {
        const started = await mutateAsync(wish);
        const url = started.authorizationUrl;
        expiresAt.current = Date.parse(started.expiresAt);
        if (place === 'tab') location.assign(url);
        else if (opened) opened.location.replace(url);
        setStage({ at: place === 'popup' && !opened ? 'blocked' : 'waiting', wish: { ...wish, feature }, url });
      } catch (error) {
        opened?.close();
        setStage({ at: 'failed', wish: { ...wish, feature }, error: asProblem(error) });
      }
    },
    [mutateAsync],
  );

  useOutcomes(instance, (outcome) => {
    setStage(IDLE);
    onOutcome(outcome);
  });
  useWatch(stage, popup, expiresAt, setStage);
  return { stage, ask, start, cancel };
}

function useOutcomes(instance: string, arrived: (outcome: Outcome) => void) {
  const latest = useRef(arrived);
  useEffect(() => {
    latest.current = arrived;
  });
  useEffect(() => {
    const channel = outcomes(instance);
    channel.onmessage = (message) => latest.current(message.data as Outcome);
    return () => channel.close();
  }, [instance]);
}

/** Notices that the window was closed before it came back, or that its link has run out. */
function useWatch(
  stage: Stage,
  popup: React.RefObject<Window | null>,
  expiresAt: React.RefObject<number>,
  setStage: Dispatch<SetStateAction<Stage>>,
) {
  useEffect(() => {
    if (stage.at !== 'waiting' || !popup.current) return;
    const { wish } = stage;
    // What has come in meanwhile is not taken back.
    const end = (at: 'closed' | 'expired') => setStage((now) => (now === stage ? { at, wish } : now));
    let seenClosed = false;
    const looking = setInterval(() => {
      // Seen twice: the outcome of a window that has just handed it over may still be on its way.
      if (popup.current?.closed && seenClosed) end('closed');
      else if (Date.now() > expiresAt.current) {
        popup.current?.close();
        end('expired');
      }
      seenClosed = popup.current?.closed ?? false;
    }, 500);
    return () => clearInterval(looking);
  }, [stage, popup, expiresAt, setStage]);
}
