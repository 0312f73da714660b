import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';
import styles from './Toggle.module.css';

interface Props {
  children: ReactNode;
  hint?: ReactNode;
  value: boolean;
  disabled?: boolean;
  onChange(value: boolean): void;
}

export const Toggle = ({ children, hint, value, disabled, onChange }: Props) => (
  <Switch className={styles.toggle} isSelected={value} isDisabled={disabled} onChange={onChange}>
    <span className={styles.track} />
    <span className={styles.words}>
      <span>{children}</span>
      {hint && <span className={styles.hint}>{hint}</span>}
    </span>
  </Switch>
);
