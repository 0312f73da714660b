import { Input, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import field from '../ui/Field.module.css';
import { type Draft, takesWords } from './draft';
import styles from './Compose.module.css';

/** Both platforms take as many characters. */
const LONGEST = 2200;

/** What the post says, where it says anything. */
export function Words({ draft, onChange }: { draft: Draft; onChange(changes: Partial<Draft>): void }) {
  const { t } = useTranslation();
  if (!takesWords(draft)) return null;
  return (
    <>
      {draft.type === 'photo' && (
        <TextField className={field.field} value={draft.title} onChange={(title) => onChange({ title })}>
          <Label>{t('compose.titleField')}</Label>
          <Input maxLength={90} />
        </TextField>
      )}
      <TextField className={field.field} value={draft.caption} onChange={(caption) => onChange({ caption })}>
        <Label>{t('compose.caption')}</Label>
        <TextArea rows={5} />
        <span className={`${field.hint} ${styles.count}`}>
          {draft.caption.length} / {LONGEST}
        </span>
      </TextField>
    </>
  );
}
