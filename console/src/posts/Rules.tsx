import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Check } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { Verdict } from '../api/types';
import type { Draft } from './draft';
import { isJudgeable } from './draft';
import type { useVerdict } from './queries';
import styles from './Compose.module.css';

/** What the platform would say, before anything is sent. */
export function Rules({ draft, verdict }: { draft: Draft; verdict: ReturnType<typeof useVerdict> }) {
  const { t } = useTranslation();
  if (!isJudgeable(draft)) return <p className={styles.consent}>{t('compose.rules.waiting')}</p>;
  if (verdict.error) return <ProblemNotice error={asProblem(verdict.error)} />;
  const judged = verdict.data;
  if (!judged || !('valid' in judged)) return <p className={styles.consent}>{t('compose.rules.asking')}</p>;
  return (
    <div className={styles.verdict} role="status">
      {judged.valid && (
        <p>
          <Check /> {t('compose.rules.good')}
        </p>
      )}
      {judged.errors.map((finding, index) => (
        <Finding key={index} finding={finding} tone="bad" />
      ))}
      {judged.warnings.map((finding, index) => (
        <Finding key={index} finding={finding} tone="warn" />
      ))}
    </div>
  );
}

/** The rule that is broken, in the reader's language; the numbers of it are in the service's words. */
function Finding({ finding, tone }: { finding: Verdict['errors'][number]; tone: 'bad' | 'warn' }) {
  const { t, i18n } = useTranslation();
  const { code, detail } = finding;
  const known = [`finding.${code}`, `problem.${code}.title`].find((key) => i18n.exists(key));
  return (
    <Notice tone={tone} title={known ? t(known) : detail}>
      {known && <p lang="en">{detail}</p>}
    </Notice>
  );
}
