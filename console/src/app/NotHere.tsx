import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button';
import styles from './Plain.module.css';

export function NotHere() {
  const { t } = useTranslation();
  return (
    <main className={styles.plain}>
      <h1>{t('notHere.title')}</h1>
      <p>{t('notHere.text')}</p>
      <ButtonLink href="/">{t('notHere.action')}</ButtonLink>
    </main>
  );
}
