import type { LanguageSetting } from '../../lib/model/language';
import type { Settings } from '../../lib/model/settings';
import { Button } from './Button';
import { Check } from './Check';
import { Choices } from './Choices';
import { LanguageSelect } from './LanguageSelect';
import { NumberField } from './NumberField';
import { listed, say } from './options-say';
import styles from './ReadingSection.module.css';
import { Section } from './Section';
import { TextChoices } from './TextChoices';
import { TextSize } from './TextSize';

export type ReadingSettings = Pick<
  Settings,
  'language' | 'theme' | 'textSize' | 'text' | 'shortcuts' | 'images' | 'keepDays' | 'bent'
>;

export interface ReadingSectionProps {
  readonly settings: ReadingSettings;
  /** Topics and sources that the reader's bent lifts, strongest first. */
  readonly leanings: readonly string[];
  readonly onForget: () => void;
  /** Stories the reader asked to see less like. */
  readonly dismissed: number;
  readonly onTakeBack: () => void;
  readonly onLanguage: (language: LanguageSetting) => void;
  /** Only what changed. */
  readonly onChange: (change: Partial<ReadingSettings>) => void;
}

const themes = () =>
  [
    { value: 'system', label: say('reading.themeSystem') },
    { value: 'light', label: say('reading.themeLight') },
    { value: 'dark', label: say('reading.themeDark') },
    { value: 'sepia', label: say('reading.themeSepia') },
  ] as const;

const leaningsWords = (names: readonly string[]): string =>
  names.length === 0
    ? say('reading.noLeanings')
    : say('reading.leanings', { names: listed(names) });

export function ReadingSection(props: ReadingSectionProps) {
  const { settings, leanings, onForget, onLanguage, onChange } = props;
  return (
    <Section id="reading" sentence={say('reading.sentence')}>
      <LanguageSelect language={settings.language} onLanguage={onLanguage} />
      <Choices
        id="reading-theme"
        legend={say('reading.theme')}
        choices={themes()}
        chosen={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <TextSize size={settings.textSize} onSize={(textSize) => onChange({ textSize })} />
      <TextChoices text={settings.text} onText={(text) => onChange({ text })} />
      <Check
        id="reading-images"
        label={say('reading.images')}
        hint={say('reading.imagesHint')}
        strong
        checked={settings.images}
        onCheck={(images) => onChange({ images })}
      />
      <Check
        id="reading-shortcuts"
        label={say('reading.shortcuts')}
        hint={say('reading.shortcutsHint')}
        strong
        checked={settings.shortcuts.enabled}
        onCheck={(enabled) => onChange({ shortcuts: { enabled } })}
      />
      <NumberField
        id="reading-keep"
        label={say('reading.keepDays')}
        hint={say('reading.keepDaysHint')}
        error={say('reading.keepError')}
        min={7}
        max={365}
        value={settings.keepDays}
        onNumber={(keepDays) => onChange({ keepDays })}
      />
      <div class={styles.bent}>
        <Check
          id="reading-bent"
          label={say('reading.bent')}
          hint={say('reading.bentHint')}
          strong
          checked={settings.bent.enabled}
          onCheck={(enabled) => onChange({ bent: { ...settings.bent, enabled } })}
        />
        {settings.bent.enabled && (
          <p class={styles.leanings}>
            <span>{leaningsWords(leanings)}</span>
            {leanings.length > 0 && (
              <Button kind="text" onPress={onForget}>
                {say('reading.forget')}
              </Button>
            )}
          </p>
        )}
        {props.dismissed > 0 && (
          <p class={styles.leanings}>
            <span>{say('reading.less', { count: props.dismissed })}</span>
            <Button kind="text" onPress={props.onTakeBack}>
              {say('reading.lessForget')}
            </Button>
          </p>
        )}
      </div>
    </Section>
  );
}
