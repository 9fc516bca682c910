import type { Subscription } from '../../lib/model/subscription';
import { Block } from './Block';
import { Button } from './Button';
import { receiptState, receiptTitle } from './newsletter-words';
import { say } from './options-say';
import styles from './Receipts.module.css';

/** A receipt as the list shows it. */
export interface ReceiptView {
  readonly subscription: Subscription;
  /** The time in words: "Tuesday 17 November, 09:12". */
  readonly when: string;
  readonly manageUrl?: string;
}

interface ReceiptsProps {
  readonly receipts: readonly ReceiptView[];
  /** The reader followed the link in the mail; nobody else tells us. */
  readonly onConfirm: (subscriptionId: string) => void;
  readonly onDelete: (subscriptionId: string) => void;
}

/** The reader's sign-ups, with what was agreed to. */
export function Receipts({ receipts, onConfirm, onDelete }: ReceiptsProps) {
  if (receipts.length === 0) return null;
  return (
    <Block title={say('receipts.heading')} hint={say('receipts.hint')}>
      <ul class={styles.receipts}>
        {receipts.map(({ subscription, when, manageUrl }) => (
          <li key={subscription.id} class={styles.receipt}>
            <p class={styles.name} id={`receipt-${subscription.id}`}>
              {receiptTitle(subscription)}
            </p>
            <div class={styles.acts}>
              {subscription.outcome === 'confirm' && (
                <Button
                  kind="text"
                  describedBy={`receipt-${subscription.id}`}
                  onPress={() => onConfirm(subscription.id)}
                >
                  {say('inbox.confirmed')}
                </Button>
              )}
              {manageUrl && (
                <a class={styles.link} href={manageUrl} target="_blank" rel="noreferrer">
                  {say('receipts.manage')}
                </a>
              )}
              <Button
                kind="text"
                name={say('receipts.deleteName', { name: subscription.name })}
                onPress={() => onDelete(subscription.id)}
              >
                {say('receipts.delete')}
              </Button>
            </div>
            <p class={styles.meta}>
              {receiptState(subscription.outcome)}{' '}
              {subscription.email && `${subscription.email} · `}
              {when}
            </p>
            {subscription.consentText && (
              <details class={styles.consent}>
                <summary>{say('receipts.consent')}</summary>
                <p dir="auto">{subscription.consentText}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Block>
  );
}
