import styles from './Skeleton.module.css';

/** Stands where something will be, at its size. */
export const Skeleton = ({ className }: { className?: string }) => (
  <span className={`${styles.skeleton} ${className ?? ''}`} aria-hidden data-waiting />
);
