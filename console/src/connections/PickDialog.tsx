import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { OfferedAccount, PlatformName } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useProblemText } from '../ui/problemText';
import { Skeleton } from '../ui/Skeleton';
import radio from '../ui/Radio.module.css';
import { AccountPicture } from './AccountPicture';
import { useOffering, usePick } from './queries';
import type { Wish } from './useConnect';
import styles from './PickDialog.module.css';

interface Props {
  platform: PlatformName;
  onClose(): void;
  onConnect(wish: Wish): void;
}

/** The accounts that the consent leads to; where there is none to pick, the reason and the fix. */
export function PickDialog({ platform, onClose, onConnect }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  const offering = useOffering(platform);
  const pick = usePick(platform);
  const [chosen, setChosen] = useState<string | null>(null);
  const items = offering.data?.items ?? [];
  const reason = offering.data?.reason;
  const first = items.find((item) => item.picked) ?? (items.length === 1 ? items[0] : undefined);
  const selected = chosen ?? (first?.pickable ? first.id : null);
  return (
    <Dialog
      title={t('pick.title')}
      onClose={onClose}
      actions={
        reason ? (
          <Button look="primary" onPress={() => onConnect({ platform })}>
            {t('pick.anew')}
          </Button>
        ) : (
          <Button
            look="primary"
            isDisabled={selected === null}
            isPending={pick.isPending}
            onPress={() => selected && pick.mutate(selected, { onSuccess: onClose })}
          >
            {t('pick.go')}
          </Button>
        )
      }
    >
      {offering.error && (
        <ProblemNotice
          error={asProblem(offering.error)}
          actions={<Button onPress={() => void offering.refetch()}>{t('tryAgain')}</Button>}
        />
      )}
      {pick.error && <ProblemNotice error={asProblem(pick.error)} />}
      {reason && (
        <Notice tone="warn" title={text(reason).title}>
          <p>{text(reason).action}</p>
        </Notice>
      )}
      {offering.isPending && <Skeleton className={styles.waiting} />}
      {items.length > 0 && (
        <RadioGroup className={radio.group} aria-label={t('pick.title')} value={selected} onChange={setChosen}>
          {items.map((item) => (
            <Offered key={item.id} platform={platform} item={item} />
          ))}
        </RadioGroup>
      )}
    </Dialog>
  );
}

function Offered({ platform, item }: { platform: PlatformName; item: OfferedAccount }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const name = item.displayName ?? item.username ?? item.page?.name ?? t('pick.nameless');
  return (
    <Radio value={item.id} isDisabled={!item.pickable} className={radio.radio}>
      <AccountPicture
        platform={platform}
        accountId={item.id}
        name={name}
        exists={item.avatarUrl !== null}
        version={null}
      />
      <span className={radio.words}>
        <strong>{name}</strong>
        <span className={radio.more}>
          {[item.username && `@${item.username}`, item.page && t('pick.page', { page: item.page.name })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {item.reason && <span className={styles.reason}>{text(item.reason).action}</span>}
      </span>
    </Radio>
  );
}
