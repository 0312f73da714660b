import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { PlatformName } from '../api/types';
import { NoInstance } from '../app/NoInstance';
import { Button } from '../ui/Button';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Skeleton } from '../ui/Skeleton';
import { ConnectDialog } from './ConnectDialog';
import { ConnectionCard } from './ConnectionCard';
import { OutcomeNotice } from './OutcomeNotice';
import { PickDialog } from './PickDialog';
import { type Outcome, outcomeIn } from './popup';
import { PLATFORMS } from './features';
import { useConnections } from './queries';
import { useConnect, type Wish } from './useConnect';
import styles from './ConnectionsPage.module.css';

/** The outcome that the address brought, once: a reload shall not tell it again. */
function useArrival(arrived: (outcome: Outcome) => void) {
  const latest = useEffectEvent(arrived);
  useEffect(() => {
    const outcome = outcomeIn(location.search);
    if (!outcome) return;
    history.replaceState(null, '', location.pathname);
    latest(outcome);
  }, []);
}

export function ConnectionsPage() {
  const { t } = useTranslation();
  const connections = useConnections();
  const { refetch } = connections;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [picking, setPicking] = useState<PlatformName | null>(null);

  const arrived = useCallback(
    (how: Outcome) => {
      setOutcome(how);
      if (how.status === 'select_account') setPicking(how.platform);
      void refetch();
    },
    [refetch],
  );
  useArrival(arrived);
  const connect = useConnect(arrived);
  const isConnected = (wanted: PlatformName) =>
    connections.data?.some(({ platform, status }) => platform === wanted && status === 'connected') ?? false;
  const ask = (wish: Wish) => {
    setPicking(null);
    setOutcome(null);
    connect.ask(wish);
  };

  // An address alone connects nothing: success is told once the connection says so.
  const isTrue = outcome?.status !== 'connected' || isConnected(outcome.platform);
  const shown = outcome && isTrue ? outcome : null;

  useEffect(() => {
    document.title = `${t('nav.connections')} – ${t('product')}`;
  }, [t]);

  if (connections.error && asProblem(connections.error).problem.status === 404) return <NoInstance />;
  return (
    <>
      <h1 className={styles.title}>{t('nav.connections')}</h1>
      <p className={styles.lead}>{t('connections.lead')}</p>
      {shown && (
        <div className={styles.outcome}>
          <OutcomeNotice outcome={shown} onConnect={ask} onPick={setPicking} onClose={() => setOutcome(null)} />
        </div>
      )}
      {connections.error && (
        <ProblemNotice
          error={asProblem(connections.error)}
          actions={<Button onPress={() => void refetch()}>{t('tryAgain')}</Button>}
        />
      )}
      <div className={styles.cards} aria-busy={connections.isPending}>
        {connections.isPending && PLATFORMS.map((platform) => <Skeleton key={platform} className={styles.waiting} />)}
        {connections.data
          ?.filter(({ platform }) => PLATFORMS.includes(platform))
          .map((connection) => (
            <ConnectionCard
              key={connection.platform}
              connection={connection}
              onConnect={ask}
              onPick={() => setPicking(connection.platform)}
            />
          ))}
      </div>
      {connect.stage.at !== 'idle' && (
        <ConnectDialog stage={connect.stage} onStart={connect.start} onCancel={connect.cancel} />
      )}
      {picking && <PickDialog platform={picking} onClose={() => setPicking(null)} onConnect={ask} />}
    </>
  );
}
