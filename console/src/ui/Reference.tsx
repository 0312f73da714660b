import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from './Announcer';
import { Check, Copy } from './icons';
import styles from './Reference.module.css';

/** What an operator finds a request by: short to the eye, copied whole, and shown whole where a browser copies nothing. */
export function Reference({ id }: { id: string }) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [state, setState] = useState<'short' | 'copied' | 'whole'>('short');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(id);
      setState('copied');
      announce(t('reference.copied'));
    } catch {
      setState('whole');
    }
  };
  return state === 'whole' ? (
    <code className={styles.whole}>{id}</code>
  ) : (
    <Button className={styles.reference} aria-label={t('reference.copy', { id })} onPress={() => void copy()}>
      <code>{id.slice(0, 8)}</code>
      {state === 'copied' ? <Check size={14} /> : <Copy size={14} />}
    </Button>
  );
}
