import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import styles from './Notice.module.css';
import type { Tone } from './Chip';
import { Check, Cross, Warning } from './icons';

interface Props {
  tone: Exclude<Tone, 'plain'>;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** Whether a screen reader is told at once that it appeared. */
  urgent?: boolean;
  /** Takes the focus when it appears: whoever waited for it goes on from here. */
  takesFocus?: boolean;
  /** Puts it away, by a cross at its corner. */
  onDismiss?(): void;
  /** Buttons beside the words, where there is room. */
  wide?: boolean;
}

/** What happened, who must act, and one button. */
export function Notice({
  tone,
  title,
  children,
  actions,
  urgent = false,
  takesFocus = false,
  wide = false,
  onDismiss,
}: Props) {
  const { t } = useTranslation();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) here.current?.focus();
  }, [takesFocus]);
  return (
    <div
      ref={here}
      tabIndex={takesFocus ? -1 : undefined}
      className={`${styles.notice} ${styles[tone]} ${wide ? styles.wide : ''}`}
      role={urgent ? 'alert' : undefined}
    >
      <span className={styles.icon}>{tone === 'good' ? <Check size={20} /> : <Warning />}</span>
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      {onDismiss && (
        <div className={styles.dismiss}>
          <Button look="icon" aria-label={t('dismiss')} onPress={onDismiss}>
            <Cross />
          </Button>
        </div>
      )}
    </div>
  );
}
