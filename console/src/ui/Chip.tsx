import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** A word on a coloured ground; the colour never says anything that the word does not. */
export const Chip = ({ tone = 'plain', icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) => (
  <span className={`${styles.chip} ${styles[tone]}`}>
    {icon}
    {children}
  </span>
);
