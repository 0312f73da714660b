import type { FeatureName, PlatformName } from '../api/types';

export const FEATURES: FeatureName[] = ['posting', 'insights', 'comments', 'messaging', 'ads'];

/** Those that a connection can be used with as soon as there is one. */
export const PLATFORMS: PlatformName[] = ['tiktok', 'instagram'];
