import type { ReactNode } from 'react';
import styles from './Notice.module.css';
import type { Tone } from './Chip';
import { Check, Warning } from './icons';

interface Props {
  tone: Exclude<Tone, 'plain'>;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Whether a screen reader is told at once that it appeared. */
  urgent?: boolean;
  /** Buttons beside the words, where there is room. */
  wide?: boolean;
}

/** What happened, who must act, and one button. */
export function Notice({ tone, title, children, actions, urgent = false, wide = false }: Props) {
  return (
    <div className={`${styles.notice} ${styles[tone]} ${wide ? styles.wide : ''}`} role={urgent ? 'alert' : undefined}>
      <span className={styles.icon}>{tone === 'good' ? <Check size={20} /> : <Warning />}</span>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
