import { useEffect, useState } from 'react';

const TICK = 30_000;

/** The time, as fresh as words like “two minutes ago” need it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
