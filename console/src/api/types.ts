import type { components as Connections } from './generated/connections-service';
import type { components as Instagram } from './generated/instagram-service';
import type { components as TikTok } from './generated/tiktok-service';

type Schema = Connections['schemas'];

export type Connection = Schema['Connection'];
export type PlatformName = Connection['platform'];
export type Status = Connection['status'];
export type Account = NonNullable<Connection['account']>;
export type LastError = NonNullable<Connection['lastError']>;
export type Actor = LastError['actor'];
export type FeatureName = keyof Connection['capabilities'];
export type Capability = Connection['capabilities']['posting'];
export type Health = Schema['ConnectionHealth'];
export type Check = Health['checks'][number];
export type Offering = Schema['AccountOffer'];
export type OfferedAccount = Offering['items'][number];
export type AuditEvent = Schema['AuditEvent'];

export type TikTokPost = TikTok['schemas']['PostRequest'];
export type InstagramPost = Instagram['schemas']['PostRequest'];
export type Post = TikTok['schemas']['Post'];
export type PostStatus = Post['status'];
export type Verdict = TikTok['schemas']['PostVerdict'];
export type CreatorInfo = TikTok['schemas']['CreatorInfo'];

export type PlatformRefusal = TikTok['schemas']['PlatformRefusal'];

/** What every refusal of the API says (RFC 9457, with the product's own members). */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code: string;
  traceId?: string;
  actor?: Actor;
  action?: string;
  retryable?: boolean;
  errors?: { pointer: string; detail: string }[];
  platform?: PlatformRefusal;
}
