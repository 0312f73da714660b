import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { asProblem } from '../api/problem';
import styles from './Avatar.module.css';

/** A picture is not worth a complaint, but a few more tries. */
const TRIES = 5;

interface Props {
  /** Whose picture it is; its first letter stands in where there is none. */
  name: string;
  /** The picture at our own address, and what makes it another one when it changes. */
  source: { url: string; version: string | null } | null;
  load(url: string): Promise<Blob>;
}

/**
 * A picture that only a bearer of a token may read. It is drawn rather than given to an `img`: that could not send the
 * token, and the page's policy allows no other pictures than those at an address of ours.
 */
export function Avatar({ name, source, load }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { data: bitmap } = useQuery({
    queryKey: ['picture', source?.url, source?.version],
    queryFn: async () => createImageBitmap(await load(source!.url)),
    enabled: source !== null,
    staleTime: Infinity,
    retry: (failures, error) => failures < TRIES && asProblem(error).mayPass,
  });
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !bitmap) return;
    const side = Math.min(bitmap.width, bitmap.height);
    const { width, height } = context.canvas;
    context.clearRect(0, 0, width, height);
    context.drawImage(bitmap, (bitmap.width - side) / 2, (bitmap.height - side) / 2, side, side, 0, 0, width, height);
  }, [bitmap]);
  return (
    <span className={styles.avatar} aria-hidden>
      {bitmap ? <canvas ref={canvas} width={112} height={112} /> : name.charAt(0).toUpperCase()}
    </span>
  );
}
