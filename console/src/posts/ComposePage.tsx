import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { asProblem } from '../api/problem';
import { useInstance } from '../app/InstanceContext';
import { useConnections } from '../connections/queries';
import { useAnnounce } from '../ui/Announcer';
import { Button, ButtonLink } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useSettled } from '../ui/useSettled';
import field from '../ui/Field.module.css';
import { type Draft, disclosureIsOpen, emptyDraft, isInboxDraft, isJudgeable } from './draft';
import { InstagramOptions } from './InstagramOptions';
import { MediaEditor } from './MediaEditor';
import { Preview } from './Preview';
import { useCreatorInfo, usePublish, useVerdict } from './queries';
import { Rules } from './Rules';
import { TikTokOptions } from './TikTokOptions';
import { useDraft } from './useDraft';
import { Where } from './Where';
import { Words } from './Words';
import styles from './Compose.module.css';

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
  const direct = draft.platform === 'tiktok' && connected && !isInboxDraft(draft);
  const creator = useCreatorInfo(direct);
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
      <Form
        className={styles.page}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.form}>
          <div className={styles.panel}>
            <Where draft={draft} onChange={change} />
            {isInboxDraft(draft) && <p className={field.hint}>{t('compose.mode.hint')}</p>}
            {connections.data && !connected && (
              <Notice
                tone="warn"
                title={t('compose.notConnected', { name: t(`platform.${draft.platform}`) })}
                actions={
                  <ButtonLink href={`/instances/${instance}/connections`}>{t('compose.toConnections')}</ButtonLink>
                }
              >
                <p>{t('compose.connectFirst')}</p>
              </Notice>
            )}
          </div>
          <div className={styles.panel}>
            <MediaEditor
              draft={draft}
              onChange={(media) => change({ media })}
              onFile={(id, file) => setFiles(new Map(files).set(id, file))}
            />
            <Words draft={draft} onChange={change} />
          </div>
          {direct && (
            <div className={styles.panel}>
              <TikTokOptions draft={draft} creator={creator} onChange={change} />
            </div>
          )}
          {draft.platform === 'instagram' && draft.type !== 'story' && (
            <div className={styles.panel}>
              <InstagramOptions draft={draft} onChange={change} />
            </div>
          )}
        </div>
        <aside className={styles.aside} aria-label={t('compose.preview')}>
          <Preview draft={draft} connection={connection} files={files} />
          <h2>{t('compose.rules.title')}</h2>
          <Rules draft={draft} verdict={verdict} />
        </aside>
        <div className={`${styles.panel} ${styles.sending}`}>
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
              isDisabled={!connected || !isJudgeable(draft) || disclosureIsOpen(draft) || (direct && !creator.data)}
            >
              {t(verb(draft))}
            </Button>
            <Button look="quiet" onPress={() => begin(emptyDraft(draft.platform))}>
              {t('compose.clear')}
            </Button>
          </div>
        </div>
      </Form>
    </>
  );
}

const verb = (draft: Draft) => {
  if (draft.scheduledAt) return 'compose.schedule';
  return isInboxDraft(draft) ? 'compose.deliver' : 'compose.publish';
};

/** The line that TikTok's audit looks for, with the policies that it names. */
function Consent({ branded }: { branded: boolean }) {
  const { t } = useTranslation();
  return (
    <p className={styles.consent}>
      {t(branded ? 'compose.consent.branded' : 'compose.consent.plain')} {t('compose.consent.minutes')}
    </p>
  );
}
