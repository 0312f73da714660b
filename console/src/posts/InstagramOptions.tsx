import { Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Toggle } from '../ui/Toggle';
import field from '../ui/Field.module.css';
import { CoverMoment } from './CoverMoment';
import type { Draft } from './draft';

interface Props {
  draft: Draft;
  onChange(changes: Partial<Draft>): void;
}

/** What Instagram takes beside pictures and words; not for a story. */
export function InstagramOptions({ draft, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {draft.type === 'reel' && (
        <>
          <Toggle value={draft.shareToFeed} onChange={(shareToFeed) => onChange({ shareToFeed })}>
            {t('compose.shareToFeed')}
          </Toggle>
          <CoverMoment draft={draft} onChange={onChange} />
          <TextField
            className={field.field}
            type="url"
            value={draft.coverUrl}
            onChange={(coverUrl) => onChange({ coverUrl })}
          >
            <Label>{t('compose.coverUrl')}</Label>
            <Input placeholder="https://" />
          </TextField>
        </>
      )}
      <TextField
        className={field.field}
        value={draft.collaborators}
        onChange={(collaborators) => onChange({ collaborators })}
      >
        <Label>{t('compose.collaborators.label')}</Label>
        <Input autoCapitalize="none" autoComplete="off" spellCheck={false} />
        <span className={field.hint}>{t('compose.collaborators.hint')}</span>
      </TextField>
      <TextField className={field.field} value={draft.locationId} onChange={(locationId) => onChange({ locationId })}>
        <Label>{t('compose.location.label')}</Label>
        <Input inputMode="numeric" autoComplete="off" />
        <span className={field.hint}>{t('compose.location.hint')}</span>
      </TextField>
    </>
  );
}
