import { useTranslation } from 'react-i18next';

/** Who did it, as people say it: a service of ours, a platform, or whoever a token names. */
export function useActorName() {
  const { t } = useTranslation();
  return (actor: string) => {
    const [kind, name] = actor.split(':', 2);
    if (kind === 'system' && name) return t('activity.system', { name });
    return kind === 'platform' && name ? t(`platform.${name}`, { defaultValue: name }) : actor;
  };
}
