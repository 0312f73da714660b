import { useState } from 'react';
import { DropZone, FileTrigger, Input, Label, ProgressBar, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { Cross } from '../ui/icons';
import { Notice } from '../ui/Notice';
import field from '../ui/Field.module.css';
import { type Draft, type DraftMedium, isVideo, placesTags, takesAltText, takesTags } from './draft';
import { People } from './People';
import { useUpload } from './upload';
import styles from './MediaEditor.module.css';

interface Props {
  draft: Draft;
  onChange(media: DraftMedium[]): void;
  onFile(id: string, file: File): void;
}

const TAKEN = /^(video|image)\//;

const nameOf = (url: string) => {
  try {
    return decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? url) || new URL(url).hostname;
  } catch {
    return url;
  }
};

/** The files of a post: by address, or from this device. */
export function MediaEditor({ draft, onChange, onFile }: Props) {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [url, setUrl] = useState('');
  const [chosen, setChosen] = useState<File | null>(null);
  const add = (medium: Pick<DraftMedium, 'url' | 'uploadId' | 'name'>) => {
    const id = crypto.randomUUID();
    onChange([...draft.media, { ...medium, id, altText: '', tags: [] }]);
    return id;
  };
  const addUrl = () => {
    add({ url, name: nameOf(url) });
    setUrl('');
  };
  const addByEnter = ({ key }: { key: string }) => {
    if (key === 'Enter' && URL.canParse(url)) addUrl();
  };
  const change = (medium: DraftMedium, changes: Partial<DraftMedium>) =>
    onChange(draft.media.map((other) => (other.id === medium.id ? { ...other, ...changes } : other)));
  const upload = useUpload(draft.platform, (uploadId, name) => {
    const id = add({ uploadId, name });
    if (chosen) onFile(id, chosen);
    announce(t('compose.uploaded', { name }));
  });
  const busy = upload.state !== null && !upload.state.failed;
  const begin = (file: File) => {
    setChosen(file);
    void upload.start(file);
  };
  return (
    <fieldset className={styles.media}>
      <legend>{t('compose.media')}</legend>
      <ul className={styles.list}>
        {draft.media.map((medium) => (
          <li key={medium.id} className={styles.medium}>
            <span className={styles.name}>{medium.name}</span>
            <Button
              look="icon"
              aria-label={t('compose.remove', { name: medium.name })}
              onPress={() => onChange(draft.media.filter(({ id }) => id !== medium.id))}
            >
              <Cross />
            </Button>
            {takesAltText(draft) && !isVideo(medium) && (
              <TextField
                className={`${field.field} ${styles.whole}`}
                value={medium.altText}
                onChange={(altText) => change(medium, { altText })}
              >
                <Label>{t('compose.altText')}</Label>
                <Input maxLength={1000} />
              </TextField>
            )}
            {takesTags(draft, medium) && (
              <People
                tags={medium.tags}
                placed={placesTags(draft, medium)}
                onChange={(tags) => change(medium, { tags })}
              />
            )}
          </li>
        ))}
      </ul>
      {upload.state && (
        <ProgressBar className={styles.progress} value={upload.state.done * 100} aria-label={upload.state.name}>
          {({ percentage, valueText }) => (
            <>
              <span className={styles.name}>{upload.state?.name}</span>
              <span>{valueText}</span>
              <progress max={100} value={percentage} aria-hidden />
            </>
          )}
        </ProgressBar>
      )}
      {upload.state?.failed && (
        <Notice
          tone="bad"
          urgent
          title={t('compose.uploadFailed')}
          actions={<Button onPress={() => chosen && void upload.start(chosen)}>{t('tryAgain')}</Button>}
        />
      )}
      {upload.state && (
        <div className={styles.stop}>
          <Button onPress={upload.stop}>{t('cancel')}</Button>
        </div>
      )}
      <DropZone
        className={styles.add}
        getDropOperation={() => (busy ? 'cancel' : 'copy')}
        onDrop={({ items }) => {
          const medium = items.filter((item) => item.kind === 'file').find(({ type }) => TAKEN.test(type));
          if (medium) void medium.getFile().then(begin);
        }}
      >
        <TextField
          className={`${field.field} ${styles.address}`}
          value={url}
          onChange={setUrl}
          type="url"
          onKeyDown={addByEnter}
        >
          <Label>{t('compose.url')}</Label>
          <Input placeholder="https://" />
        </TextField>
        <Button isDisabled={!URL.canParse(url)} onPress={addUrl}>
          {t('compose.addUrl')}
        </Button>
        <FileTrigger acceptedFileTypes={['video/*', 'image/*']} onSelect={(files) => files?.[0] && begin(files[0])}>
          <Button isDisabled={busy}>{t('compose.addFile')}</Button>
        </FileTrigger>
        <Text slot="label" className={styles.dropped}>
          {t('compose.drop')}
        </Text>
      </DropZone>
    </fieldset>
  );
}
