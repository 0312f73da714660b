import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { Check, Connection } from '../api/types';
import { useHealth } from '../connections/queries';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Check as CheckMark, Cross, Question, Turn } from '../ui/icons';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Skeleton } from '../ui/Skeleton';
import { When } from '../ui/When';
import { useFindings } from './useFindings';
import styles from './HealthDrawer.module.css';

const MARKS = { pass: <CheckMark />, fail: <Cross />, unknown: <Question /> };

/** Every check of a connection with its result, and what happens next by itself. */
export function HealthDrawer({ connection, onClose }: { connection: Connection; onClose(): void }) {
  const { t } = useTranslation();
  const { platform } = connection;
  const health = useHealth(platform);
  const { data } = health;
  const { finding, nextStep } = useFindings(data, connection);
  return (
    <Dialog
      as="drawer"
      title={t('health.title', { name: t(`platform.${platform}`) })}
      onClose={onClose}
      actions={
        <Button onPress={() => void health.refetch()} isPending={health.isFetching}>
          <Turn />
          {t('health.again')}
        </Button>
      }
    >
      {health.error && <ProblemNotice error={asProblem(health.error)} />}
      {health.isPending && <Skeleton className={styles.waiting} />}
      {data && (
        <>
          <p className={styles.verdict} data-result={data.usable ? 'pass' : 'fail'} role="status">
            {t(data.usable ? 'health.usable' : 'health.unusable')}
          </p>
          <ul className={styles.checks}>
            {data.checks.map((check) => (
              <CheckLine key={check.name} check={check} {...finding(check)} />
            ))}
          </ul>
          <section className={styles.next}>
            <h3>{t('health.next')}</h3>
            <p>
              {data.nextStep.actor && `${t(`actor.${data.nextStep.actor}`)}: `}
              {nextStep(data.nextStep)} {data.nextStep.at && <When at={data.nextStep.at} />}
            </p>
          </section>
        </>
      )}
    </Dialog>
  );
}

function CheckLine({ check, detail, action }: { check: Check; detail: string; action?: string }) {
  const { t } = useTranslation();
  return (
    <li className={styles.check} data-result={check.status}>
      <span className={styles.mark}>{MARKS[check.status]}</span>
      <div>
        <p className={styles.name}>
          {t(`check.${check.name}`, { defaultValue: check.name })}
          <span className="visually-hidden">: {t(`health.${check.status}`)}</span>
        </p>
        <p className={styles.detail}>{detail}</p>
        {action && (
          <p className={styles.detail}>
            <strong>{t(`actor.${check.actor ?? 'you'}`)}:</strong> {action}
          </p>
        )}
      </div>
    </li>
  );
}
