import { useEffect, useState } from 'react';

/** The value once it has not changed for a while. */
export function useSettled<T>(value: T, millis = 500): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(value), millis);
    return () => clearTimeout(waiting);
  }, [value, millis]);
  return settled;
}
