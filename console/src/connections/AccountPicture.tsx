import type { PlatformName } from '../api/types';
import { useInstance } from '../app/InstanceContext';
import { problemOf } from '../api/problem';
import { Avatar } from '../ui/Avatar';

interface Props {
  platform: PlatformName;
  name: string;
  /** An account that is offered; without it, the connected one. */
  accountId?: string;
  exists: boolean;
  version: string | null;
}

export function AccountPicture({ platform, name, accountId, exists, version }: Props) {
  const { api, instance } = useInstance();
  const connection = `/api/v1/instances/${encodeURIComponent(instance)}/connections/${platform}`;
  const url = accountId ? `${connection}/accounts/${encodeURIComponent(accountId)}/avatar` : `${connection}/avatar`;
  const load = async (address: string) => {
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${await api.bearer.token()}` } });
    if (!answer.ok) throw await problemOf(answer);
    return answer.blob();
  };
  return <Avatar name={name} source={exists ? { url, version } : null} load={load} />;
}
