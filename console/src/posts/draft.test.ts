import { describe, expect, it } from 'vitest';
import { disclosureIsOpen, type Draft, emptyDraft, instagramPost, isJudgeable, movedTo, tiktokPost } from './draft';

const medium = (different: object) => ({ id: '1', name: 'loaf.mp4', altText: '', tags: [], ...different });
const draft = (different: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(),
  media: [medium({ url: 'https://example.com/loaf.mp4' })],
  ...different,
});

describe('a post to TikTok', () => {
  it('allows nothing that was not allowed', () => {
    expect(tiktokPost(draft())).toMatchObject({
      disableComment: true,
      disableDuet: true,
      disableStitch: true,
      brandContent: false,
      brandOrganic: false,
    });
    expect(tiktokPost(draft()).privacyLevel).toBeUndefined();
  });

  it('forgets what was disclosed once nothing is', () => {
    expect(tiktokPost(draft({ brandContent: true })).brandContent).toBe(false);
    expect(tiktokPost(draft({ brandContent: true, discloses: true })).brandContent).toBe(true);
  });

  it('is pulled from where it lies, and sent from the device', () => {
    expect(tiktokPost(draft()).transfer).toBe('PULL_FROM_URL');
    expect(tiktokPost(draft({ media: [medium({ uploadId: 'u' })] }))).toMatchObject({
      transfer: 'FILE_UPLOAD',
      media: [{ uploadId: 'u' }],
    });
  });

  it('of photos has a title and no duet', () => {
    const photo = tiktokPost(draft({ type: 'photo', title: 'Bread' }));
    expect(photo.title).toBe('Bread');
    expect(photo.disableDuet).toBeUndefined();
  });

  it('cannot be judged before it says who may see it', () => {
    expect(isJudgeable(draft())).toBe(false);
    expect(isJudgeable(draft({ privacyLevel: 'SELF_ONLY' }))).toBe(true);
    expect(isJudgeable(draft({ privacyLevel: 'SELF_ONLY', media: [] }))).toBe(false);
  });

  it('is left as a draft without what its owner decides in the app', () => {
    const left = draft({ mode: 'draft', privacyLevel: 'SELF_ONLY', allowComment: true, caption: 'x', coverAt: '1.5' });
    expect(tiktokPost(left)).toEqual({
      type: 'video',
      media: [{ url: 'https://example.com/loaf.mp4' }],
      transfer: 'PULL_FROM_URL',
      mode: 'draft',
    });
    expect(isJudgeable(draft({ mode: 'draft' }))).toBe(true);
    expect(tiktokPost(draft({ mode: 'draft', type: 'photo', caption: 'x' })).caption).toBe('x');
  });

  it('has its cover where the field says, in milliseconds', () => {
    expect(tiktokPost(draft({ coverAt: '1.5' })).coverAtMs).toBe(1500);
    expect(tiktokPost(draft()).coverAtMs).toBeUndefined();
  });

  it('that discloses has to say what', () => {
    expect(disclosureIsOpen(draft({ discloses: true }))).toBe(true);
    expect(disclosureIsOpen(draft({ discloses: true, brandOrganic: true }))).toBe(false);
  });
});

describe('a post to Instagram', () => {
  it('of a story has no caption', () => {
    expect(instagramPost(draft({ platform: 'instagram', type: 'story', caption: 'x' })).caption).toBeUndefined();
  });

  it('tells where it is shared only for a reel', () => {
    expect(instagramPost(draft({ platform: 'instagram', type: 'reel' })).shareToFeed).toBe(true);
    expect(instagramPost(draft({ platform: 'instagram', type: 'feed' })).shareToFeed).toBeUndefined();
  });

  const tags = [
    { id: '1', username: '@anna.brews', x: 0.25, y: 0.75 },
    { id: '2', username: ' ', x: 0.5, y: 0.5 },
  ];
  const tagged = (type: Draft['type'], url: string) =>
    instagramPost(draft({ platform: 'instagram', type, media: [medium({ url, name: '', tags })] })).media[0]?.userTags;

  it('says where in a picture somebody is, and of a reel only who', () => {
    expect(tagged('feed', 'https://example.com/a.jpg')).toEqual([{ username: 'anna.brews', x: 0.25, y: 0.75 }]);
    expect(tagged('reel', 'https://example.com/a.mp4')).toEqual([{ username: 'anna.brews' }]);
    expect(tagged('carousel', 'https://example.com/a.mp4')).toBeUndefined();
  });

  it('names collaborators and a place, but for a story', () => {
    const said = { platform: 'instagram', collaborators: '@leo.roasts, anna.brews', locationId: '7' } as const;
    expect(instagramPost(draft({ ...said, type: 'feed' }))).toMatchObject({
      collaborators: ['leo.roasts', 'anna.brews'],
      locationId: '7',
    });
    expect(instagramPost(draft({ ...said, type: 'story' }))).not.toHaveProperty('collaborators');
  });

  it('carries the words for who does not see the picture', () => {
    const media = [medium({ url: 'https://example.com/loaf.jpg', altText: 'A loaf' })];
    expect(instagramPost(draft({ platform: 'instagram', type: 'feed', media })).media).toEqual([
      { url: 'https://example.com/loaf.jpg', altText: 'A loaf' },
    ]);
  });
});

describe('a post that goes to the other platform instead', () => {
  it('keeps its words, its time, and the files that lie somewhere', () => {
    const media = [medium({ url: 'https://example.com/loaf.mp4' }), medium({ id: '2', uploadId: 'u' })];
    const moved = movedTo('instagram', draft({ caption: 'Rye', scheduledAt: '2026-12-01T09:00', media }));
    expect(moved).toMatchObject({ platform: 'instagram', caption: 'Rye', scheduledAt: '2026-12-01T09:00' });
    expect(moved.media).toEqual([media[0]]);
  });

  it('is another post', () => {
    const one = draft();
    expect(movedTo('instagram', one).key).not.toBe(one.key);
  });
});
