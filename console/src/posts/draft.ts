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
  tags: PersonTag[];
}

/** Who is to be seen, and where: shares of the picture's width and height, from its upper left corner. */
export interface PersonTag {
  id: string;
  username: string;
  x: number;
  y: number;
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
  /** To TikTok: published, or left in the inbox of its app for the account's owner to finish. */
  mode: 'direct' | 'draft';
  /** Which moment of a video is its cover, in seconds as the field has it; empty for the platform's choice. */
  coverAt: string;
  /** A picture to be a reel's cover instead. */
  coverUrl: string;
  /** Instagram names, parted by commas or spaces. */
  collaborators: string;
  locationId: string;
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
  mode: 'direct',
  coverAt: '',
  coverUrl: '',
  collaborators: '',
  locationId: '',
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

export const isVideo = ({ url = '', name }: DraftMedium) => /\.(mp4|mov|webm|m4v)(\?|$)/i.test(url || name);
const scheduled = (draft: Draft) => (draft.scheduledAt ? new Date(draft.scheduledAt).toISOString() : undefined);
/** What lies on the person's device is sent; what lies on a server is pulled from there. */
const transfer = (draft: Draft) =>
  draft.media.some(({ uploadId, ...medium }) => uploadId && isVideo(medium)) ? 'FILE_UPLOAD' : 'PULL_FROM_URL';
const coverAtMs = ({ coverAt }: Draft) => (coverAt === '' ? undefined : Math.round(Number(coverAt) * 1000));
const name = (text: string) => text.replace(/^@/, '');
const names = (text: string) =>
  text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(name);
const where = ({ url, uploadId }: DraftMedium) => (uploadId ? { uploadId } : { url });

export function tiktokPost(draft: Draft): TikTokPost {
  const video = draft.type === 'video';
  return {
    type: video ? 'video' : 'photo',
    caption: isInboxDraft(draft) && video ? undefined : draft.caption,
    title: video ? undefined : draft.title || undefined,
    media: draft.media.map(where),
    transfer: video ? transfer(draft) : 'PULL_FROM_URL',
    ...(isInboxDraft(draft) ? { mode: 'draft' } : { mode: 'direct', ...directly(draft, video) }),
    scheduledAt: scheduled(draft),
  } as TikTokPost;
}

function directly(draft: Draft, video: boolean) {
  return {
    privacyLevel: draft.privacyLevel ?? undefined,
    disableComment: !draft.allowComment,
    disableDuet: video ? !draft.allowDuet : undefined,
    disableStitch: video ? !draft.allowStitch : undefined,
    coverAtMs: video ? coverAtMs(draft) : undefined,
    brandOrganic: draft.discloses && draft.brandOrganic,
    brandContent: draft.discloses && draft.brandContent,
    aiGenerated: draft.aiGenerated,
  };
}

export function instagramPost(draft: Draft): InstagramPost {
  return {
    type: draft.type,
    caption: draft.type === 'story' ? undefined : draft.caption,
    media: draft.media.map((medium) => ({
      ...where(medium),
      altText: (takesAltText(draft) && medium.altText) || undefined,
      userTags: tagged(draft, medium),
    })),
    transfer: transfer(draft),
    ...(draft.type === 'reel' && {
      shareToFeed: draft.shareToFeed,
      coverUrl: draft.coverUrl || undefined,
      coverAtMs: coverAtMs(draft),
    }),
    ...(draft.type !== 'story' && {
      collaborators: draft.collaborators ? names(draft.collaborators) : undefined,
      locationId: draft.locationId || undefined,
    }),
    scheduledAt: scheduled(draft),
  } as InstagramPost;
}

/** Instagram takes names in all but a carousel's video, and their places in pictures alone. */
export const takesTags = ({ platform, type }: Draft, medium: DraftMedium) =>
  platform === 'instagram' && !(type === 'carousel' && isVideo(medium));
export const placesTags = ({ type }: Draft, medium: DraftMedium) => type !== 'reel' && !isVideo(medium);

function tagged(draft: Draft, medium: DraftMedium) {
  const tags = takesTags(draft, medium) ? medium.tags.filter(({ username }) => username.trim()) : [];
  const placed = placesTags(draft, medium);
  return tags.length === 0
    ? undefined
    : tags.map(({ username, x, y }) => ({ username: name(username.trim()), ...(placed && { x, y }) }));
}

export const takesAltText = ({ platform, type }: Draft) =>
  platform === 'instagram' && type !== 'story' && type !== 'reel';

/** Left in the inbox of TikTok's app, where its owner says who may see it. */
export const isInboxDraft = ({ platform, mode }: Draft) => platform === 'tiktok' && mode === 'draft';

export const takesWords = (draft: Draft) => draft.type !== 'story' && !(draft.type === 'video' && isInboxDraft(draft));

/** The same post for another platform; what was uploaded for the one is not there for the other. */
export const movedTo = (platform: PostingPlatform, { caption, title, media, scheduledAt }: Draft): Draft => ({
  ...emptyDraft(platform),
  caption,
  title,
  media: media.filter(({ url }) => url),
  scheduledAt,
});

export const isBlank = ({ caption, title, media }: Draft) => !caption && !title && media.length === 0;

/** Disclosed, but not what; the one rule that the service cannot see. */
export const disclosureIsOpen = (draft: Draft) =>
  draft.platform === 'tiktok' &&
  draft.mode === 'direct' &&
  draft.discloses &&
  !draft.brandOrganic &&
  !draft.brandContent;

/** Whether there is enough for the service to judge. */
export const isJudgeable = (draft: Draft) =>
  draft.media.length > 0 && (draft.platform === 'instagram' || draft.mode === 'draft' || draft.privacyLevel !== null);
