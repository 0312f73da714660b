import type { InstagramPost, TikTokPost } from '../api/types';

export type PostingPlatform = 'tiktok' | 'instagram';
export type PostType = 'video' | 'photo' | 'feed' | 'carousel' | 'reel' | 'story';

export const TYPES: Record<PostingPlatform, PostType[]> = {
  tiktok: ['video', 'photo'],
  instagram: ['feed', 'carousel', 'reel', 'story'],
};

/** A file by its address, or one that was uploaded here. */
export interface DraftMedium {
  id: string;
  url?: string;
  uploadId?: string;
  name: string;
  altText: string;
}

/** A post that is being written. Whatever may be published carries no default but the most careful one. */
export interface Draft {
  /** The idempotency key: sent again after a reload or a lost answer, it makes no second post. */
  key: string;
  platform: PostingPlatform;
  type: PostType;
  caption: string;
  title: string;
  media: DraftMedium[];
  /** Local date and time as the field has it; empty for at once. */
  scheduledAt: string;
  privacyLevel: string | null;
  allowComment: boolean;
  allowDuet: boolean;
  allowStitch: boolean;
  discloses: boolean;
  brandOrganic: boolean;
  brandContent: boolean;
  aiGenerated: boolean;
  shareToFeed: boolean;
}

export const emptyDraft = (platform: PostingPlatform = 'tiktok'): Draft => ({
  key: crypto.randomUUID(),
  platform,
  type: TYPES[platform][0]!,
  caption: '',
  title: '',
  media: [],
  scheduledAt: '',
  privacyLevel: null,
  allowComment: false,
  allowDuet: false,
  allowStitch: false,
  discloses: false,
  brandOrganic: false,
  brandContent: false,
  aiGenerated: false,
  shareToFeed: true,
});

const isVideo = ({ url = '', name }: DraftMedium) => /\.(mp4|mov|webm|m4v)(\?|$)/i.test(url || name);
const scheduled = (draft: Draft) => (draft.scheduledAt ? new Date(draft.scheduledAt).toISOString() : undefined);
/** What lies on the person's device is sent; what lies on a server is pulled from there. */
const transfer = (draft: Draft) =>
  draft.media.some(({ uploadId, ...medium }) => uploadId && isVideo(medium)) ? 'FILE_UPLOAD' : 'PULL_FROM_URL';
const where = ({ url, uploadId }: DraftMedium) => (uploadId ? { uploadId } : { url });

export function tiktokPost(draft: Draft): TikTokPost {
  const video = draft.type === 'video';
  return {
    type: video ? 'video' : 'photo',
    caption: draft.caption,
    title: video ? undefined : draft.title || undefined,
    media: draft.media.map(where),
    transfer: video ? transfer(draft) : 'PULL_FROM_URL',
    mode: 'direct',
    privacyLevel: draft.privacyLevel ?? undefined,
    disableComment: !draft.allowComment,
    disableDuet: video ? !draft.allowDuet : undefined,
    disableStitch: video ? !draft.allowStitch : undefined,
    brandOrganic: draft.discloses && draft.brandOrganic,
    brandContent: draft.discloses && draft.brandContent,
    aiGenerated: draft.aiGenerated,
    scheduledAt: scheduled(draft),
  } as TikTokPost;
}

export function instagramPost(draft: Draft): InstagramPost {
  return {
    type: draft.type,
    caption: draft.type === 'story' ? undefined : draft.caption,
    media: draft.media.map((medium) => ({ ...where(medium), altText: medium.altText || undefined })),
    transfer: transfer(draft),
    shareToFeed: draft.type === 'reel' ? draft.shareToFeed : undefined,
    scheduledAt: scheduled(draft),
  } as InstagramPost;
}

/** Disclosed, but not what; the one rule that the service cannot see. */
export const disclosureIsOpen = (draft: Draft) =>
  draft.platform === 'tiktok' && draft.discloses && !draft.brandOrganic && !draft.brandContent;

/** Whether there is enough for the service to judge. */
export const isJudgeable = (draft: Draft) =>
  draft.media.length > 0 && (draft.platform === 'instagram' || draft.privacyLevel !== null);
