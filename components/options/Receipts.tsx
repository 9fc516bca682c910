import type { Subscription } from '../../lib/model/subscription';
import { Block } from './Block';
import { Button } from './Button';
import { receiptState, receiptTitle, newsletterWords as words } from './newsletter-words';
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
  readonly onDelete: (subscriptionId: string) => void;
}

/** The reader's sign-ups, with what was agreed to. */
export function Receipts({ receipts, onDelete }: ReceiptsProps) {
  if (receipts.length === 0) return null;
  return (
    <Block title={words.receipts} hint={words.receiptsHint}>
      <ul class={styles.receipts}>
        {receipts.map(({ subscription, when, manageUrl }) => (
          <li key={subscription.id} class={styles.receipt}>
            <p class={styles.name}>{receiptTitle(subscription)}</p>
            <div class={styles.acts}>
              {manageUrl && (
                <a class={styles.link} href={manageUrl} target="_blank" rel="noreferrer">
                  {words.receiptManage}
                </a>
              )}
              <Button
                kind="text"
                name={`${words.receiptDelete} ${subscription.name}`}
                onPress={() => onDelete(subscription.id)}
              >
                {words.receiptDelete}
              </Button>
            </div>
            <p class={styles.meta}>
              {receiptState(subscription.outcome)} {subscription.email} · {when}
            </p>
            <details class={styles.consent}>
              <summary>{words.receiptConsent}</summary>
              <p>{subscription.consentText}</p>
            </details>
          </li>
        ))}
      </ul>
    </Block>
  );
}
