import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import { Check } from '../ui/icons';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useProblemText } from '../ui/problemText';
import type { Draft } from './draft';
import { isJudgeable } from './draft';
import type { useVerdict } from './queries';
import styles from './Compose.module.css';

/** What the platform would say, before anything is sent. */
export function Rules({ draft, verdict }: { draft: Draft; verdict: ReturnType<typeof useVerdict> }) {
  const { t } = useTranslation();
  const text = useProblemText();
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
      {judged.errors.map((finding) => (
        <Notice key={finding.pointer + finding.code} tone="bad" title={text({ ...finding, title: undefined }).title} />
      ))}
      {judged.warnings.map((finding) => (
        <Notice key={finding.pointer + finding.code} tone="warn" title={text({ ...finding, title: undefined }).title} />
      ))}
    </div>
  );
}
