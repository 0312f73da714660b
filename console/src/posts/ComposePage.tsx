import { useEffect, useState } from 'react';
import { Form, Input, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { asProblem } from '../api/problem';
import { useInstance } from '../app/InstanceContext';
import { useConnections } from '../connections/queries';
import { useAnnounce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useSettled } from '../ui/useSettled';
import field from '../ui/Field.module.css';
import {
  type Draft,
  disclosureIsOpen,
  emptyDraft,
  isInboxDraft,
  isJudgeable,
  type PostingPlatform,
  TYPES,
} from './draft';
import { InstagramOptions } from './InstagramOptions';
import { MediaEditor } from './MediaEditor';
import { Preview } from './Preview';
import { usePublish, useVerdict } from './queries';
import { Rules } from './Rules';
import { TikTokOptions } from './TikTokOptions';
import { useDraft } from './useDraft';
import styles from './Compose.module.css';

const LONGEST = { tiktok: 2200, instagram: 2200 };
const PLATFORMS: PostingPlatform[] = ['tiktok', 'instagram'];

/** Write a post, see it, hear what the platform's rules say, and send it. */
export default function ComposePage() {
  const { t } = useTranslation();
  const { instance } = useInstance();
  const { draft, change, begin } = useDraft(instance);
  const [files, setFiles] = useState<ReadonlyMap<string, File>>(new Map());
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const connections = useConnections();
  const connection = connections.data?.find(({ platform }) => platform === draft.platform);
  const connected = connection?.status === 'connected';
  const verdict = useVerdict(useSettled(draft));
  const publish = usePublish();

  useEffect(() => {
    document.title = `${t('compose.title')} – ${t('product')}`;
  }, [t]);

  const submit = () =>
    publish.mutate(draft, {
      onSuccess: () => {
        announce(t('compose.sent'));
        begin(emptyDraft(draft.platform));
        navigate(`/instances/${instance}/posts`);
      },
    });

  return (
    <>
      <h1 className={styles.title}>{t('compose.title')}</h1>
      <div className={styles.page}>
        <Form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Where
            draft={draft}
            onChange={(platform) => begin(emptyDraft(platform))}
            onType={(type) => change({ type })}
          />
          {connections.data && !connected && (
            <Notice tone="warn" title={t('compose.notConnected', { name: t(`platform.${draft.platform}`) })} />
          )}
          <MediaEditor
            draft={draft}
            onChange={(media) => change({ media })}
            onFile={(id, file) => setFiles(new Map(files).set(id, file))}
          />
          <Words draft={draft} onChange={change} />
          {draft.platform === 'tiktok' && connected && <TikTokOptions draft={draft} onChange={change} />}
          {draft.platform === 'instagram' && <InstagramOptions draft={draft} onChange={change} />}
          <label className={field.field}>
            <span className={field.label}>{t('compose.when')}</span>
            <input
              type="datetime-local"
              value={draft.scheduledAt}
              onChange={(event) => change({ scheduledAt: event.target.value })}
            />
          </label>
          {publish.error && (
            <ProblemNotice
              error={asProblem(publish.error)}
              actions={
                asProblem(publish.error).code === 'idempotency-key-reused' && (
                  <Button
                    onPress={() => {
                      change({ key: crypto.randomUUID() });
                      publish.reset();
                    }}
                  >
                    {t('compose.asNew')}
                  </Button>
                )
              }
            />
          )}
          {draft.platform === 'tiktok' && !isInboxDraft(draft) && (
            <Consent branded={draft.discloses && draft.brandContent} />
          )}
          <div className={styles.row}>
            <Button
              look="primary"
              type="submit"
              isPending={publish.isPending}
              isDisabled={!connected || !isJudgeable(draft) || disclosureIsOpen(draft)}
            >
              {t(verb(draft))}
            </Button>
            <Button onPress={() => begin(emptyDraft(draft.platform))}>{t('compose.clear')}</Button>
          </div>
        </Form>
        <aside className={styles.aside} aria-label={t('compose.preview')}>
          <Preview draft={draft} connection={connection} files={files} />
          <h2>{t('compose.rules.title')}</h2>
          <Rules draft={draft} verdict={verdict} />
        </aside>
      </div>
    </>
  );
}

const verb = (draft: Draft) => {
  if (draft.scheduledAt) return 'compose.schedule';
  return isInboxDraft(draft) ? 'compose.deliver' : 'compose.publish';
};

interface WhereProps {
  draft: Draft;
  onChange(platform: PostingPlatform): void;
  onType(type: Draft['type']): void;
}

function Where({ draft, onChange, onType }: WhereProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <Choice
        label={t('compose.to')}
        value={draft.platform}
        options={PLATFORMS.map((id) => ({ id, name: t(`platform.${id}`) }))}
        onChange={onChange}
      />
      <Choice
        label={t('compose.as')}
        value={draft.type}
        options={TYPES[draft.platform].map((id) => ({ id, name: t(`postType.${id}`) }))}
        onChange={onType}
      />
    </div>
  );
}

function Words({ draft, onChange }: { draft: Draft; onChange(changes: Partial<Draft>): void }) {
  const { t } = useTranslation();
  if (draft.type === 'story' || (draft.type === 'video' && isInboxDraft(draft))) return null;
  return (
    <>
      {draft.type === 'photo' && (
        <TextField className={field.field} value={draft.title} onChange={(title) => onChange({ title })}>
          <Label>{t('compose.titleField')}</Label>
          <Input maxLength={90} />
        </TextField>
      )}
      <TextField className={field.field} value={draft.caption} onChange={(caption) => onChange({ caption })}>
        <Label>{t('compose.caption')}</Label>
        <TextArea rows={5} />
        <span className={`${field.hint} ${styles.count}`}>
          {draft.caption.length} / {LONGEST[draft.platform]}
        </span>
      </TextField>
    </>
  );
}

/** The line that TikTok's audit looks for, with the policies that it names. */
function Consent({ branded }: { branded: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={styles.consent}>
      {t(branded ? 'compose.consent.branded' : 'compose.consent.plain')} {t('compose.consent.minutes')}
    </p>
  );
}
