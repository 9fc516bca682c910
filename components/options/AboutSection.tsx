import { sponsorParts } from '../sponsor-parts';
import { assetUrl } from '../view';
import styles from './AboutSection.module.css';
import { Block } from './Block';
import { Button } from './Button';
import { Check } from './Check';
import { say } from './options-say';
import { Ranking, type RankingView } from './Ranking';
import { Section } from './Section';
import { hostOf } from './source-view';

/** A site the browser lets the extension read. */
export interface HeldPermission {
  readonly origin: string;
  /** What it is for, in words: "for The Norwick Courier". */
  readonly use: string;
  /** The manifest's own cannot be given back. */
  readonly removable: boolean;
}

export interface AboutSectionProps {
  readonly name: string;
  readonly version: string;
  readonly tagline?: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly privacyPolicy?: string;
  readonly copyright?: string;
  readonly sponsor?: {
    readonly text: string;
    readonly image?: string;
    readonly url: string;
    readonly hidden: boolean;
  };
  readonly ranking: RankingView | null;
  readonly permissions: readonly HeldPermission[];
  readonly onSponsorHidden: (hidden: boolean) => void;
  readonly onRemovePermission: (origin: string) => void;
}

export function AboutSection(props: AboutSectionProps) {
  return (
    <Section
      id="about"
      sentence={props.tagline ? <bdi>{props.tagline}</bdi> : say('about.privacyLine')}
      hint={props.tagline ? say('about.privacyLine') : undefined}
    >
      <p class={styles.line}>
        {props.name} · {say('about.version', { version: props.version })}
        {props.privacyPolicy && <Link label={say('about.privacy')} url={props.privacyPolicy} />}
        {props.links.map((link) => (
          <Link key={link.url} {...link} />
        ))}
      </p>
      <Ranking ranking={props.ranking} />
      {props.sponsor && <Sponsor {...props} sponsor={props.sponsor} />}
      <Permissions {...props} />
      <Block title={say('about.licences')}>
        <p class={styles.small}>
          {say('about.licenceFont')}
          <br />
          {say('about.licenceCode')}
        </p>
        {props.copyright && (
          <p class={styles.small}>
            <bdi>{props.copyright}</bdi>
          </p>
        )}
      </Block>
    </Section>
  );
}

function Link({ label, url }: { readonly label: string; readonly url: string }) {
  return (
    <>
      {' · '}
      <a class={styles.link} href={url} target="_blank" rel="noreferrer">
        {label}
      </a>
    </>
  );
}

type SponsorProps = AboutSectionProps & {
  readonly sponsor: NonNullable<AboutSectionProps['sponsor']>;
};

function Sponsor({ sponsor, onSponsorHidden }: SponsorProps) {
  const { call, rest } = sponsorParts(sponsor.text);
  return (
    <Block title={say('about.sponsor')} hint={say('about.sponsorLine')}>
      <a
        class={styles.sponsor}
        href={sponsor.url}
        target="_blank"
        rel="noreferrer sponsored"
        aria-label={sponsor.text}
      >
        {sponsor.image && <img class={styles.picture} src={assetUrl(sponsor.image)} alt="" />}
        <bdi>
          {call && <b class={styles.call}>{call}</b>} {rest}
        </bdi>
      </a>
      <Check
        id="about-sponsor"
        label={say('about.sponsorShow')}
        checked={!sponsor.hidden}
        onCheck={(shown) => onSponsorHidden(!shown)}
      />
    </Block>
  );
}

function Permissions({ permissions, onRemovePermission }: AboutSectionProps) {
  return (
    <Block title={say('about.permissions')} hint={say('about.permissionsHint')}>
      {permissions.length === 0 && <p class={styles.small}>{say('about.permissionsNone')}</p>}
      {permissions.length > 0 && (
        <ul class={styles.permissions}>
          {permissions.map(({ origin, use, removable }) => (
            <li key={origin} class={styles.permission}>
              <span class={styles.host}>{hostOf(origin)}</span>
              <span class={styles.use}>{use}</span>
              {removable && (
                <Button
                  kind="text"
                  name={say('about.removeName', { host: hostOf(origin) })}
                  onPress={() => onRemovePermission(origin)}
                >
                  {say('about.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
