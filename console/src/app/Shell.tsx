import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRoute } from 'wouter';
import { useSession } from '../auth/SessionProvider';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Swallowtail } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { LANGUAGES, type Language, speak } from './i18n';
import { type Theme, wantedTheme, wear } from './theme';
import styles from './Shell.module.css';

const THEMES: Theme[] = ['system', 'light', 'dark'];

function Tab({ instance, page }: { instance: string; page: string }) {
  const { t } = useTranslation();
  const href = `/instances/${instance}/${page}`;
  const [here] = useRoute(`${href}/*?`);
  return (
    <Link href={href} className={styles.tab} aria-current={here ? 'page' : undefined}>
      {t(`nav.${page}`)}
    </Link>
  );
}

/** What surrounds every page of an instance. */
export function Shell({ instance, children }: { instance: string; children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const [theme, setTheme] = useState(wantedTheme);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <header className={styles.header}>
        <Link href="/" className={styles.brand} aria-label={t('product')}>
          <Swallowtail />
        </Link>
        <p className={styles.instance} title={instance}>
          {instance}
        </p>
        <nav className={styles.nav} aria-label={t('nav.label')}>
          <Tab instance={instance} page="connections" />
          <Tab instance={instance} page="posts" />
          <Tab instance={instance} page="activity" />
        </nav>
        {session.state === 'ended' && (
          <div className={styles.ended}>
            <Notice
              tone="warn"
              urgent
              title={t('sessionEnded.title')}
              actions={
                <Button look="primary" onPress={() => void session.signIn()}>
                  {t('sessionEnded.action')}
                </Button>
              }
            >
              <p>{t('sessionEnded.text')}</p>
            </Notice>
          </div>
        )}
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.footer}>
        <span className={styles.who}>{t('signedInAs', { name: session.name })}</span>
        <Choice
          label={t('theme.label')}
          value={theme}
          options={THEMES.map((id) => ({ id, name: t(`theme.${id}`) }))}
          onChange={(chosen) => {
            wear(chosen);
            setTheme(chosen);
          }}
        />
        <Choice
          label={t('language.label')}
          value={i18n.language as Language}
          options={LANGUAGES.map((id) => ({ id, name: t(`language.${id}`) }))}
          onChange={(chosen) => void speak(chosen)}
        />
        <Button look="quiet" onPress={() => void session.signOut()}>
          {t('signOut')}
        </Button>
      </footer>
    </div>
  );
}
