import { useTranslation } from 'react-i18next';

interface Said {
  code: string;
  title?: string;
  detail?: string;
  action?: string;
}

/** The words for a problem's code in the reader's language; the service's own, which are English, where there are none. */
export function useProblemText() {
  const { t, i18n } = useTranslation();
  return ({ code, title, detail, action }: Said) => {
    const known = i18n.exists(`problem.${code}.title`);
    return {
      title: known ? t(`problem.${code}.title`) : (title ?? detail ?? t('problem.unknown.title', { code })),
      detail: known || !title ? undefined : detail,
      action: known ? t(`problem.${code}.action`) : (action ?? t('problem.unknown.action')),
    };
  };
}
