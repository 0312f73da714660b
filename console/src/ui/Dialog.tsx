import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { Cross } from './icons';
import styles from './Dialog.module.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
  /** A drawer stands at the end of the page, for what is read beside it. */
  as?: 'modal' | 'drawer';
  /** An alert dialog asks before something that cannot be taken back: nothing but its buttons closes it. */
  role?: 'dialog' | 'alertdialog';
}

/** A dialog over the page; focus stays inside, and returns to where it was. */
export function Dialog({ title, onClose, children, actions, as = 'modal', role = 'dialog' }: Props) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles[as]}>
        <AriaDialog className={styles.dialog} role={role}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button look="icon" aria-label={t('close')} onPress={onClose}>
              <Cross />
            </Button>
          </div>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
