import { useCallback, useEffect, useRef, useState } from 'react';
import type { Upload as TusUpload } from 'tus-js-client';
import { useInstance } from '../app/InstanceContext';
import type { PostingPlatform } from './draft';

const PART = 8 * 1024 * 1024;

export interface Uploading {
  name: string;
  /** From 0 to 1. */
  done: number;
  failed: boolean;
}

/** Uploads a file in parts; what was interrupted, also by a closed tab, goes on where it stopped. */
export function useUpload(platform: PostingPlatform, arrived: (uploadId: string, name: string) => void) {
  const { api, instance } = useInstance();
  const [state, setState] = useState<Uploading | null>(null);
  const running = useRef<TusUpload | null>(null);
  const latest = useRef(arrived);
  useEffect(() => {
    latest.current = arrived;
  });
  useEffect(() => () => void running.current?.abort(), []);

  const start = useCallback(
    async (file: File) => {
      setState({ name: file.name, done: 0, failed: false });
      const { Upload } = await import('tus-js-client');
      const upload = new Upload(file, {
        endpoint: `/api/v1/instances/${encodeURIComponent(instance)}/${platform}/uploads`,
        chunkSize: PART,
        retryDelays: [0, 1_000, 3_000, 5_000, 10_000],
        removeFingerprintOnSuccess: true,
        metadata: { filename: file.name, filetype: file.type },
        onBeforeRequest: async (request) => {
          request.setHeader('Authorization', `Bearer ${(await api.bearer.token()) ?? ''}`);
        },
        onProgress: (sent, total) => setState({ name: file.name, done: total ? sent / total : 1, failed: false }),
        onError: () => setState({ name: file.name, done: 0, failed: true }),
        onSuccess: () => {
          setState(null);
          latest.current(upload.url!.split('/').at(-1)!, file.name);
        },
      });
      running.current = upload;
      const [before] = await upload.findPreviousUploads();
      if (before) upload.resumeFromPreviousUpload(before);
      upload.start();
    },
    [api, instance, platform],
  );

  const stop = useCallback(() => {
    void running.current?.abort(true);
    setState(null);
  }, []);
  return { state, start, stop };
}
