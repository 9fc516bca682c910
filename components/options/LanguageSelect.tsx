import { isLanguage, LANGUAGES, type LanguageSetting } from '../../lib/model/language';
import { say } from './options-say';
import { Select } from './Select';

interface LanguageSelectProps {
  readonly language: LanguageSetting;
  readonly onLanguage: (language: LanguageSetting) => void;
}

/** What the interface speaks; each language by its own name, so that its readers find it. */
export function LanguageSelect({ language, onLanguage }: LanguageSelectProps) {
  const choices = Object.keys(LANGUAGES).map((tag) => ({
    value: tag,
    label: ownName(tag),
    lang: tag,
  }));
  return (
    <Select
      id="reading-language"
      label={say('reading.language')}
      strong
      choices={[{ value: 'system', label: say('reading.languageSystem') }, ...choices]}
      chosen={language}
      onChoose={(tag) => onLanguage(isLanguage(tag) ? tag : 'system')}
    />
  );
}

/** "Français" for `fr`: with a capital, as names begin in a list. */
export function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(tag) + rest.join('');
}
