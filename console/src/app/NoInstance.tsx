import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { data } from '../api/client';
import { asProblem } from '../api/problem';
import { Button, ButtonLink } from '../ui/Button';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useInstance } from './InstanceContext';
import styles from './Plain.module.css';

/** Unknown or another's: the API does not say which. Whoever may, can make it. */
export function NoInstance() {
  const { t } = useTranslation();
  const { api, instance } = useInstance();
  const queries = useQueryClient();
  const creation = useMutation({
    mutationFn: () =>
      data(
        api.connections.PUT('/api/v1/instances/{instanceId}', {
          params: { path: { instanceId: instance } },
          body: { name: instance },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [instance] }),
  });
  return (
    <div className={styles.plain}>
      <h1>{t('noInstance.title', { instance })}</h1>
      <p>{t('noInstance.text')}</p>
      {creation.error && <ProblemNotice error={asProblem(creation.error)} />}
      <div className={styles.links}>
        <Button look="primary" isPending={creation.isPending} onPress={() => creation.mutate()}>
          {t('noInstance.create')}
        </Button>
        <ButtonLink href="/">{t('noInstance.other')}</ButtonLink>
      </div>
    </div>
  );
}
