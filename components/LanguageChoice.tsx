import type { BrandSource } from '../lib/model/brand';
import styles from './LanguageChoice.module.css';
import { languagesOf } from './packs';
import { languageWords } from './words/first-run';
import { say } from './words/front-say';
import { sourcesWords } from './words/numbers';

interface LanguageChoiceProps {
  readonly sources: readonly BrandSource[];
  readonly language: string;
  readonly onChange: (language: string) => void;
}

/** Which language's packs are shown; what is chosen in another stays chosen. */
export function LanguageChoice({ sources, language, onChange }: LanguageChoiceProps) {
  const languages = languagesOf(sources);
  if (languages.length < 2) return null;
  return (
    <label class={styles.choice}>
      {say('first.language')}
      <select
        class={styles.select}
        value={language}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {languages.map(({ code, count }) => (
          <option key={code} value={code}>
            {languageWords(code)} · {sourcesWords(count)}
          </option>
        ))}
      </select>
    </label>
  );
}
