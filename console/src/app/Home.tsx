import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../auth/SessionProvider';
import { Swallowtail } from '../ui/icons';
import { PlainButton } from '../ui/PlainButton';
import { Waiting } from './Waiting';

const OpenInstance = lazy(() => import('./OpenInstance'));

/** The first page: signing in, or else which instance. */
export function Home() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.state === 'open') {
    return (
      <Suspense fallback={<Waiting />}>
        <OpenInstance />
      </Suspense>
    );
  }
  return (
    <main className="first">
      <Swallowtail size={56} />
      <h1>{t('product')}</h1>
      <p>{t('home.what')}</p>
      <PlainButton onPress={() => void session.signIn()}>{t('signIn')}</PlainButton>
    </main>
  );
}
