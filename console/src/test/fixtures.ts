import type { Connection } from '../api/types';

const given = { available: true, why: null, action: null };
const missing = { available: false, why: 'Not offered.', action: 'Nothing to do.' };

/** A connection in good order, but for what is said. */
export const aConnection = (different: Partial<Connection> = {}): Connection => ({
  id: '0190a6e2-7f7e-7000-8000-000000000001',
  platform: 'tiktok',
  status: 'connected',
  account: {
    id: 'open-id',
    username: 'milabakes',
    displayName: 'Mila Bakes',
    avatarUrl: null,
    profileUrl: null,
    type: null,
  },
  scopes: { granted: ['user.info.basic'], missing: [] },
  capabilities: { posting: given, insights: given, comments: missing, messaging: missing, ads: missing },
  connectedAt: '2026-11-01T12:00:00Z',
  lastSyncedAt: '2026-11-28T11:00:00Z',
  accessTokenExpiresAt: '2026-11-29T12:00:00Z',
  signInNeededBy: '2027-10-01T12:00:00Z',
  lastError: null,
  ...different,
});
