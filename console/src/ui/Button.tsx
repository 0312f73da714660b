import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps, Link as AriaLink, type LinkProps } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './Button.module.css';

type Look = 'primary' | 'plain' | 'danger' | 'quiet' | 'icon';

const looks = (look: Look) => (look === 'plain' ? styles.button : `${styles.button} ${styles[look]}`);

interface Props extends Omit<ButtonProps, 'isPending' | 'className'> {
  look?: Look;
  isPending?: boolean;
  children: ReactNode;
}

/** While `isPending` it keeps its focus and its place, and a second press does nothing. */
export function Button({ look = 'plain', isPending = false, children, type, onPress, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <AriaButton
      {...rest}
      type={isPending ? 'button' : type}
      onPress={isPending ? undefined : onPress}
      className={looks(look)}
    >
      {isPending && <span className={styles.spinner} role="status" aria-label={t('waiting')} />}
      {children}
    </AriaButton>
  );
}

export function ButtonLink({ look = 'plain', ...rest }: LinkProps & { look?: Look }) {
  return <AriaLink {...rest} className={looks(look)} />;
}
