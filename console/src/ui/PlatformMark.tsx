import type { PlatformName } from '../api/types';
import styles from './PlatformMark.module.css';

/** Our own drawings: a note for TikTok, a camera for Instagram. */
export function PlatformMark({ platform }: { platform: PlatformName }) {
  return (
    <span className={`${styles.mark} ${platform === 'instagram' ? styles.instagram : styles.tiktok}`} aria-hidden>
      <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="#fff" strokeWidth="2" focusable="false">
        {platform === 'instagram' ? (
          <>
            <rect x="4" y="4" width="16" height="16" rx="5" />
            <circle cx="12" cy="12" r="3.6" />
            <circle cx="16.6" cy="7.4" r="0.6" fill="#fff" />
          </>
        ) : (
          <path d="M13 4v11.2a3.4 3.4 0 1 1-3-3.4M13 4c.3 2.7 2.2 4.5 5 4.7" strokeLinecap="round" />
        )}
      </svg>
    </span>
  );
}
