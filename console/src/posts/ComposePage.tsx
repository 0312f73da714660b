import { useEffect, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useInstance } from '../app/InstanceContext';
import { useConnections } from '../connections/queries';
import { useAnnounce } from '../ui/Announcer';
import { ButtonLink } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useSettled } from '../ui/useSettled';
import field from '../ui/Field.module.css';
import { disclosureIsOpen, emptyDraft, isInboxDraft, isJudgeable } from './draft';
import { InstagramOptions } from './InstagramOptions';
import { MediaEditor } from './MediaEditor';
import { Preview } from './Preview';
import { useCreatorInfo, usePublish, useVerdict } from './queries';
import { Rules } from './Rules';
import { Sending } from './Sending';
import { TikTokOptions } from './TikTokOptions';
import { useConnectedStart, useDraft } from './useDraft';
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
  useConnectedStart(draft, connections.data, begin);
  const verdict = useVerdict(useSettled(draft));
  const publish = usePublish();

  useEffect(() => {
    document.title = `${t('compose.title')} – ${t('product')}`;
  }, [t]);

  const send = () =>
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
        onSubmit={(event) => event.preventDefault()} // Enter in a field publishes nothing
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
        <Sending
          draft={draft}
          publish={publish}
          ready={connected && isJudgeable(draft) && !disclosureIsOpen(draft) && (!direct || Boolean(creator.data))}
          onChange={change}
          onSend={send}
          onClear={() => begin(emptyDraft(draft.platform))}
        />
      </Form>
    </>
  );
}
