import { type Briefing, BriefingChoice } from './BriefingChoice';
import { OtherNewsletter, type OtherNewsletterProps } from './OtherNewsletter';
import { OwnPagePanel } from './OwnPagePanel';
import { say } from './options-say';
import { Receipts, type ReceiptView } from './Receipts';
import { Saying } from './Saying';
import { Section } from './Section';
import { type NewsletterView, SignUpPanel, type SignUpState } from './SignUpPanel';

export interface NewsletterSectionProps extends SignUpState {
  /** Null when the brand has none. */
  readonly newsletter: NewsletterView | null;
  readonly other: OtherNewsletterProps;
  readonly receipts: readonly ReceiptView[];
  readonly briefing?: Briefing;
  /** Goes to the page of a newsletter that signs up there only. */
  readonly onOpenOwnPage: () => void;
  readonly onConfirmReceipt: (subscriptionId: string) => void;
  readonly onDeleteReceipt: (subscriptionId: string) => void;
  readonly onBriefing?: (briefing: Briefing) => void;
}

export function NewsletterSection(props: NewsletterSectionProps) {
  const { newsletter, briefing, onBriefing } = props;
  return (
    <Section id="newsletter">
      {newsletter?.onOwnPage && (
        <OwnPagePanel newsletter={newsletter} onOpen={props.onOpenOwnPage} />
      )}
      {newsletter && !newsletter.onOwnPage && (
        <SignUpPanel {...props} id="newsletter" newsletter={newsletter} />
      )}
      {!newsletter && (
        <Saying
          sentence={say('newsletter.none')}
          hint={briefing ? say('newsletter.noneBriefing') : say('newsletter.noneHint')}
        />
      )}
      {briefing && onBriefing && <BriefingChoice briefing={briefing} onBriefing={onBriefing} />}
      <OtherNewsletter {...props.other} />
      <Receipts
        receipts={props.receipts}
        onConfirm={props.onConfirmReceipt}
        onDelete={props.onDeleteReceipt}
      />
    </Section>
  );
}
