import { useTranslation } from 'react-i18next';
import styles from './Plain.module.css';

export function Waiting() {
  const { t } = useTranslation();
  return (
    <main className={styles.plain} aria-busy>
      <p role="status">{t('waiting')}</p>
    </main>
  );
}
