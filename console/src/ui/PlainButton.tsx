import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './Button.module.css';

const primary = `${styles.button} ${styles.primary}`;

/** The browser's own button, for the pages that are there before anything else has loaded. */
export const PlainButton = ({ onPress, children }: { onPress(): void; children: ReactNode }) => (
  <button type="button" className={primary} onClick={onPress}>
    {children}
  </button>
);

export const PlainLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className={styles.button}>
    {children}
  </Link>
);
