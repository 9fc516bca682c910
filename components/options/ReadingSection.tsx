import type { Settings } from '../../lib/model/settings';
import { Button } from './Button';
import { Check } from './Check';
import { Choices } from './Choices';
import { NumberField } from './NumberField';
import styles from './ReadingSection.module.css';
import { Section } from './Section';
import { TextSize } from './TextSize';
import { readingWords as words } from './words';

export type ReadingSettings = Pick<Settings, 'theme' | 'textSize' | 'images' | 'keepDays' | 'bent'>;

export interface ReadingSectionProps {
  readonly settings: ReadingSettings;
  /** Topics and sources that the reader's bent lifts, strongest first. */
  readonly leanings: readonly string[];
  readonly onForget: () => void;
  /** Only what changed. */
  readonly onChange: (change: Partial<ReadingSettings>) => void;
}

const themes = [
  { value: 'system', label: words.themes.system },
  { value: 'light', label: words.themes.light },
  { value: 'dark', label: words.themes.dark },
] as const;

export function ReadingSection({ settings, leanings, onForget, onChange }: ReadingSectionProps) {
  return (
    <Section id="reading" sentence={words.sentence}>
      <Choices
        id="reading-theme"
        legend={words.theme}
        choices={themes}
        chosen={settings.theme}
        onChoose={(theme) => onChange({ theme })}
      />
      <TextSize size={settings.textSize} onSize={(textSize) => onChange({ textSize })} />
      <Check
        id="reading-images"
        label={words.images}
        hint={words.imagesHint}
        strong
        checked={settings.images}
        onCheck={(images) => onChange({ images })}
      />
      <NumberField
        id="reading-keep"
        label={words.keepDays}
        hint={words.keepDaysHint}
        error={words.keepError}
        min={7}
        max={365}
        value={settings.keepDays}
        onNumber={(keepDays) => onChange({ keepDays })}
      />
      <div class={styles.bent}>
        <Check
          id="reading-bent"
          label={words.bent}
          hint={words.bentHint}
          strong
          checked={settings.bent.enabled}
          onCheck={(enabled) => onChange({ bent: { ...settings.bent, enabled } })}
        />
        {settings.bent.enabled && (
          <p class={styles.leanings}>
            <span>{words.leanings(leanings)}</span>
            {leanings.length > 0 && (
              <Button kind="text" onPress={onForget}>
                {words.forget}
              </Button>
            )}
          </p>
        )}
      </div>
    </Section>
  );
}
