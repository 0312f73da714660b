import { useCallback, useEffect, useRef, useState } from 'react';
import type { Connection } from '../api/types';
import { type Draft, emptyDraft, isBlank } from './draft';

const keyOf = (instance: string) => `swallowtail.draft.${instance}`;

function kept(instance: string): Draft | null {
  try {
    const text = localStorage.getItem(keyOf(instance));
    if (!text) return null;
    const draft = { ...emptyDraft(), ...(JSON.parse(text) as Draft) };
    return { ...draft, media: draft.media.map((medium) => ({ ...medium, tags: medium.tags ?? [] })) };
  } catch {
    return null;
  }
}

/** The half-written post of this browser: a reload, an ended session or a closed tab loses nothing of it; two tabs write one. */
export function useDraft(instance: string) {
  const [draft, setDraft] = useState(() => kept(instance) ?? emptyDraft());
  const read = useRef<Draft>(null); // is there already: written back, it could undo what the other tab wrote since
  useEffect(() => {
    if (draft !== read.current) keepDraft(instance, draft);
  }, [instance, draft]);
  useEffect(() => {
    const written = ({ key }: StorageEvent) => {
      if (key !== keyOf(instance)) return;
      read.current = kept(instance);
      if (read.current) setDraft(read.current);
    };
    window.addEventListener('storage', written);
    return () => window.removeEventListener('storage', written);
  }, [instance]);
  const change = useCallback((changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes })), []);
  const begin = useCallback((next: Draft) => setDraft(next), []);
  return { draft, change, begin };
}

/** A blank post begins at the platform that is connected, where only the other one is. */
export function useConnectedStart(draft: Draft, connections: Connection[] | undefined, begin: (draft: Draft) => void) {
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current || !connections) return;
    looked.current = true;
    const takes = (wanted: string) =>
      connections.some(({ platform, status }) => platform === wanted && status === 'connected');
    const other = draft.platform === 'tiktok' ? 'instagram' : 'tiktok';
    if (isBlank(draft) && !takes(draft.platform) && takes(other)) begin(emptyDraft(other));
  }, [draft, connections, begin]);
}

/** What the composer opens with next. */
export const keepDraft = (instance: string, draft: Draft) =>
  localStorage.setItem(keyOf(instance), JSON.stringify(draft));
