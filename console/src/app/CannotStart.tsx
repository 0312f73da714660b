import { useTranslation } from 'react-i18next';
import { Swallowtail } from '../ui/icons';
import { PlainButton } from '../ui/PlainButton';
import styles from './Plain.module.css';

/** The gateway does not say what the page needs, or the issuer did not let the person in. */
export function CannotStart({ signingIn }: { signingIn: boolean }) {
  const { t } = useTranslation();
  const what = signingIn ? 'signInFailed' : 'cannotStart';
  return (
    <main className={styles.plain}>
      <Swallowtail size={48} />
      <h1>{t(`${what}.title`)}</h1>
      <p>{t(`${what}.text`)}</p>
      <PlainButton onPress={() => (signingIn ? location.assign('/') : location.reload())}>{t('tryAgain')}</PlainButton>
    </main>
  );
}
