import { sponsorParts } from '../sponsor-parts';
import { assetUrl } from '../view';
import styles from './AboutSection.module.css';
import { Block } from './Block';
import { Button } from './Button';
import { Check } from './Check';
import { Ranking, type RankingView } from './Ranking';
import { Section } from './Section';
import { hostOf } from './source-view';
import { aboutWords as words } from './words';

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
      sentence={props.tagline ?? words.privacyLine}
      hint={props.tagline ? words.privacyLine : undefined}
    >
      <p class={styles.line}>
        {props.name} · {words.version(props.version)}
        {props.privacyPolicy && <Link label={words.privacy} url={props.privacyPolicy} />}
        {props.links.map((link) => (
          <Link key={link.url} {...link} />
        ))}
      </p>
      <Ranking ranking={props.ranking} />
      {props.sponsor && <Sponsor {...props} sponsor={props.sponsor} />}
      <Permissions {...props} />
      <Block title={words.licences}>
        <p class={styles.small}>
          {words.licenceFont}
          <br />
          {words.licenceCode}
        </p>
        {props.copyright && <p class={styles.small}>{props.copyright}</p>}
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
    <Block title={words.sponsorHeading} hint={words.sponsorLine}>
      <a
        class={styles.sponsor}
        href={sponsor.url}
        target="_blank"
        rel="noreferrer sponsored"
        aria-label={sponsor.text}
      >
        {sponsor.image && <img class={styles.picture} src={assetUrl(sponsor.image)} alt="" />}
        <span>
          {call && <b class={styles.call}>{call}</b>} {rest}
        </span>
      </a>
      <Check
        id="about-sponsor"
        label={words.sponsorShow}
        checked={!sponsor.hidden}
        onCheck={(shown) => onSponsorHidden(!shown)}
      />
    </Block>
  );
}

function Permissions({ permissions, onRemovePermission }: AboutSectionProps) {
  return (
    <Block title={words.permissions} hint={words.permissionsHint}>
      {permissions.length === 0 && <p class={styles.small}>{words.permissionsNone}</p>}
      {permissions.length > 0 && (
        <ul class={styles.permissions}>
          {permissions.map(({ origin, use, removable }) => (
            <li key={origin} class={styles.permission}>
              <span class={styles.host}>{hostOf(origin)}</span>
              <span class={styles.use}>{use}</span>
              {removable && (
                <Button
                  kind="text"
                  name={`${words.remove} ${hostOf(origin)}`}
                  onPress={() => onRemovePermission(origin)}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
