import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { Cross, Plus } from '../ui/icons';
import field from '../ui/Field.module.css';
import type { PersonTag } from './draft';
import styles from './MediaEditor.module.css';

interface Props {
  tags: PersonTag[];
  /** Whether Instagram wants to know where in the picture somebody is. */
  placed: boolean;
  onChange(tags: PersonTag[]): void;
}

/** Who is to be seen in a picture or video; the preview shows the places. */
export function People({ tags, placed, onChange }: Props) {
  const { t } = useTranslation();
  const change = (changed: PersonTag) => onChange(tags.map((tag) => (tag.id === changed.id ? changed : tag)));
  return (
    <fieldset className={styles.people}>
      {tags.length > 0 && <legend>{t('compose.people.legend')}</legend>}
      {tags.map((tag) => (
        <div key={tag.id} className={styles.person}>
          <TextField className={field.field} value={tag.username} onChange={(username) => change({ ...tag, username })}>
            <Label>{t('compose.people.name')}</Label>
            <Input autoCapitalize="none" autoComplete="off" spellCheck={false} placeholder="@" />
          </TextField>
          {placed && (
            <>
              <Place label={t('compose.people.x')} value={tag.x} onChange={(x) => change({ ...tag, x })} />
              <Place label={t('compose.people.y')} value={tag.y} onChange={(y) => change({ ...tag, y })} />
            </>
          )}
          <Button
            look="icon"
            aria-label={t('compose.remove', { name: tag.username })}
            onPress={() => onChange(tags.filter(({ id }) => id !== tag.id))}
          >
            <Cross />
          </Button>
        </div>
      ))}
      <Button
        look="quiet"
        onPress={() => onChange([...tags, { id: crypto.randomUUID(), username: '', x: 0.5, y: 0.5 }])}
      >
        <Plus />
        {t('compose.people.add')}
      </Button>
    </fieldset>
  );
}

function Place({ label, value, onChange }: { label: string; value: number; onChange(share: number): void }) {
  return (
    <label className={field.field}>
      <span className={field.hint}>{label}</span>
      <input
        type="range"
        min={0}
        max={100}
        value={Math.round(value * 100)}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
    </label>
  );
}
