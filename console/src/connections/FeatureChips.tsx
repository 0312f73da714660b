import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Connection, FeatureName } from '../api/types';
import { Chip } from '../ui/Chip';
import { Check, Minus, Plus } from '../ui/icons';
import { FEATURES } from './features';
import { FeatureDialog } from './FeatureDialog';
import type { Wish } from './useConnect';
import styles from './FeatureChips.module.css';

/** What the connection can be used for; whatever is missing says why, and offers to grant it where that is possible. */
export function FeatureChips({ connection, onConnect }: { connection: Connection; onConnect(wish: Wish): void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<FeatureName | null>(null);
  return (
    <>
      <ul className={styles.chips} aria-label={t('features')}>
        {FEATURES.map((feature) => {
          const { available } = connection.capabilities[feature];
          const name = t(`feature.${feature}`);
          return (
            <li key={feature}>
              {available ? (
                <Chip tone="good" icon={<Check size={14} />}>
                  {name}
                  <span className="visually-hidden">{t('featureGranted')}</span>
                </Chip>
              ) : (
                <Button className={styles.missing} onPress={() => setAsked(feature)}>
                  <Chip icon={connection.scopes.missing.length > 0 ? <Plus size={14} /> : <Minus size={14} />}>
                    {name}
                    <span className="visually-hidden">{t('featureMissing')}</span>
                  </Chip>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {asked && (
        <FeatureDialog
          connection={connection}
          feature={asked}
          onClose={() => setAsked(null)}
          onGrant={() => {
            setAsked(null);
            onConnect({ platform: connection.platform, feature: asked });
          }}
        />
      )}
    </>
  );
}
