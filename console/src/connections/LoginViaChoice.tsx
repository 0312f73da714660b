import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from '../ui/Radio.module.css';

type LoginVia = 'facebook' | 'instagram';

export function LoginViaChoice({ value, onChange }: { value: LoginVia; onChange(value: LoginVia): void }) {
  const { t } = useTranslation();
  return (
    <RadioGroup className={styles.group} value={value} onChange={(chosen) => onChange(chosen as LoginVia)}>
      <Label className={styles.label}>{t('loginVia.label')}</Label>
      {(['facebook', 'instagram'] as const).map((way) => (
        <Radio key={way} value={way} className={styles.radio}>
          <span className={styles.words}>
            <span>{t(`loginVia.${way}.name`)}</span>
            <span className={styles.more}>{t(`loginVia.${way}.text`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
