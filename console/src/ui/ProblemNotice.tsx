import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemError } from '../api/problem';
import type { PlatformRefusal } from '../api/types';
import { useProblemText } from './problemText';
import { Notice } from './Notice';
import { Reference } from './Reference';
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
      {problem.errors?.map(({ pointer, detail }, index) => (
        <p key={index} lang="en">
          <code>{pointer}</code> {detail}
        </p>
      ))}
      <PlatformSaid refusal={problem.platform} />
      {problem.traceId && (
        <p className={styles.trace}>
          {t('trace')} <Reference id={problem.traceId} />
        </p>
      )}
    </Notice>
  );
}

/** The platform's own words and numbers, which its support asks for. */
export function PlatformSaid({ refusal }: { refusal: PlatformRefusal | undefined }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  const numbers = [refusal.code, refusal.subcode, refusal.logId].filter(Boolean).join(', ');
  return (
    <p className={styles.trace}>
      {t('platformSaid')} {refusal.message && <q>{refusal.message}</q>} {numbers && <code>{numbers}</code>}
    </p>
  );
}
