import { useCallback, useEffect, useState } from 'react';
import { type Draft, emptyDraft } from './draft';

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

/** The half-written post of this browser: a reload, an ended session or a closed tab loses nothing of it. */
export function useDraft(instance: string) {
  const [draft, setDraft] = useState(() => kept(instance) ?? emptyDraft());
  useEffect(() => localStorage.setItem(keyOf(instance), JSON.stringify(draft)), [instance, draft]);
  const change = useCallback((changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes })), []);
  const begin = useCallback((next: Draft) => setDraft(next), []);
  return { draft, change, begin };
}

/** What the composer opens with next. */
export const keepDraft = (instance: string, draft: Draft) =>
  localStorage.setItem(keyOf(instance), JSON.stringify(draft));
