import { useTranslation } from 'react-i18next';
import { PlainLink } from '../ui/PlainButton';
import styles from './Plain.module.css';

export function NotHere() {
  const { t } = useTranslation();
  return (
    <div className={styles.plain}>
      <h1>{t('notHere.title')}</h1>
      <p>{t('notHere.text')}</p>
      <PlainLink href="/">{t('notHere.action')}</PlainLink>
    </div>
  );
}
