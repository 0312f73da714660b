import { useState } from 'react';
import { FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../ui/Button';
import { Swallowtail } from '../ui/icons';
import field from '../ui/Field.module.css';
import { Equipped } from './Equipped';
import styles from './Plain.module.css';

const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Where somebody says which instance to look at. */
export default function OpenInstance() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [id, setId] = useState('');
  return (
    <main className={styles.plain}>
      <Swallowtail size={56} />
      <h1>{t('home.which')}</h1>
      <Equipped>
        <Form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            navigate(`/instances/${id}/connections`);
          }}
        >
          <TextField
            className={field.field}
            value={id}
            onChange={setId}
            isRequired
            validate={(value) => (ID.test(value) ? null : t('home.idRule'))}
            autoFocus
          >
            <Label>{t('home.id')}</Label>
            <Input autoComplete="off" spellCheck={false} />
            <FieldError className={field.error} />
          </TextField>
          <Button look="primary" type="submit">
            {t('home.open')}
          </Button>
        </Form>
      </Equipped>
    </main>
  );
}
