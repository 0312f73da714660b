import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../api/problem';
import { useProblemText } from './problemText';
import { Notice } from './Notice';
import styles from './ProblemNotice.module.css';

/** A refused call, as people read it: what happened, who must act, what to do, and a number to name when asking. */
export function ProblemNotice({ error, actions }: { error: ProblemError; actions?: ReactNode }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const { problem } = error;
  const said = text(problem);
  return (
    <Notice tone="bad" urgent title={said.title} actions={actions}>
      {said.detail && <p>{said.detail}</p>}
      {said.action && (
        <p>
          <strong>{t(`actor.${problem.actor ?? 'you'}`)}:</strong> {said.action}
        </p>
      )}
      {problem.traceId && (
        <p className={styles.trace}>
          {t('trace')} <code>{problem.traceId}</code>
        </p>
      )}
    </Notice>
  );
}
