import { useTranslation } from 'react-i18next';
import type { Connection, FeatureName } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Skeleton } from '../ui/Skeleton';
import { useHealth } from './queries';

interface Props {
  connection: Connection;
  feature: FeatureName;
  onClose(): void;
  onGrant(): void;
}

/** Why a feature is missing, and who can change that. */
export function FeatureDialog({ connection, feature, onClose, onGrant }: Props) {
  const { t } = useTranslation();
  const { data: health, isPending } = useHealth(connection.platform);
  const missing = health?.features[feature].missing ?? [];
  const grantable = connection.status === 'connected' && missing.length > 0;
  const { platform, status } = connection;
  const { why, action } = connection.capabilities[feature];
  const reason = status === 'connected' ? `notOffered.${platform}.${feature}` : `notNow.${status}`;
  return (
    <Dialog
      title={t('featureDialog.title', { feature: t(`feature.${feature}`) })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          {grantable && (
            <Button look="primary" onPress={onGrant}>
              {t('featureDialog.grant')}
            </Button>
          )}
        </>
      }
    >
      {isPending ? (
        <Skeleton />
      ) : grantable ? (
        <>
          <p>{t('featureDialog.notGranted', { name: t(`platform.${connection.platform}`) })}</p>
          <p>
            <code>{missing.join(', ')}</code>
          </p>
        </>
      ) : (
        <>
          <p>{t(`${reason}.why`, { defaultValue: why })}</p>
          <p>{t(`${reason}.action`, { defaultValue: action })}</p>
        </>
      )}
    </Dialog>
  );
}
