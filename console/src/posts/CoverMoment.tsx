import { useTranslation } from 'react-i18next';
import field from '../ui/Field.module.css';
import type { Draft } from './draft';

interface Props {
  draft: Draft;
  onChange(changes: Partial<Draft>): void;
}

/** Which moment of a video stands for it. */
export function CoverMoment({ draft, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <label className={field.field}>
      <span className={field.label}>{t('compose.coverAt')}</span>
      <input
        type="number"
        min={0}
        step={0.1}
        inputMode="decimal"
        value={draft.coverAt}
        onChange={(event) => onChange({ coverAt: event.target.value })}
      />
    </label>
  );
}
