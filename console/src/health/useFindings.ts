import { useTranslation } from 'react-i18next';
import type { Check, Connection, Health } from '../api/types';
import { useProblemText } from '../ui/problemText';
import { exact } from '../ui/When';

const moment = (name: string, health: Health, connection: Connection) => {
  if (name === 'access-token') return health.accessTokenExpiresAt;
  if (name === 'sign-in') return health.signInNeededBy;
  return name === 'profile' ? connection.lastSyncedAt : null;
};

const missing = ({ features }: Health) => [...new Set(Object.values(features).flatMap((feature) => feature.missing))];

/** What the checks of a connection found, in the reader's language; the service's own words, where there are none. */
export function useFindings(health: Health | undefined, connection: Connection) {
  const { t, i18n } = useTranslation();
  const problem = useProblemText();

  const finding = ({ name, status, code, detail, action }: Check) => {
    if (!health) return { detail, action };
    if (status === 'fail' && name !== 'scopes') {
      const said = problem({ code: code ?? name, title: detail, action });
      return { detail: said.title, action: said.action };
    }
    const at = moment(name, health, connection);
    const key = `found.${name}.${at ? `${status}At` : status}`;
    if (!i18n.exists(key)) return { detail, action };
    const blanks = { at: at && exact(new Date(at), i18n.language), scopes: missing(health).join(', ') };
    return { detail: t(key, blanks), action: code && problem({ code, action }).action };
  };

  const nextStep = ({ code, what }: Health['nextStep']) =>
    i18n.exists(`next.${code}`) ? t(`next.${code}`) : problem({ code, action: what }).action;

  return { finding, nextStep };
}
