import { useTranslation } from 'react-i18next';
import { Toggle } from '../ui/Toggle';
import field from '../ui/Field.module.css';
import { type Draft, disclosureIsOpen } from './draft';
import styles from './Compose.module.css';

interface Props {
  draft: Draft;
  onChange(changes: Partial<Draft>): void;
}

/** Whether the post promotes something, and whose. */
export function Disclosure({ draft, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.group}>
      <legend>{t('compose.disclosure.legend')}</legend>
      <Toggle
        value={draft.discloses}
        hint={t('compose.disclosure.hint')}
        onChange={(discloses) => onChange({ discloses })}
      >
        {t('compose.disclosure.on')}
      </Toggle>
      {draft.discloses && (
        <>
          <Toggle
            value={draft.brandOrganic}
            hint={t('compose.disclosure.ownHint')}
            onChange={(brandOrganic) => onChange({ brandOrganic })}
          >
            {t('compose.disclosure.own')}
          </Toggle>
          <Toggle
            value={draft.brandContent}
            disabled={draft.privacyLevel === 'SELF_ONLY'}
            hint={t(
              draft.privacyLevel === 'SELF_ONLY' ? 'compose.disclosure.notPrivate' : 'compose.disclosure.brandedHint',
            )}
            onChange={(brandContent) => onChange({ brandContent })}
          >
            {t('compose.disclosure.branded')}
          </Toggle>
          <p role="status" className={field.hint}>
            {disclosureIsOpen(draft)
              ? t('compose.disclosure.open')
              : t(draft.brandContent ? 'compose.disclosure.paid' : 'compose.disclosure.promotional')}
          </p>
        </>
      )}
    </fieldset>
  );
}
