import styles from './Icon.module.css';

const PATHS = {
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.5 10.5 14 14',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3',
  menu: 'M3 4h10M3 8h10M3 12h10',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  plus: 'M8 3v10M3 8h10',
  listen: 'M2.5 11V8.5a5.5 5.5 0 0 1 11 0V11M2.5 10h2v3.5h-2zM11.5 10h2v3.5h-2z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  play: 'M5 3.5v9l7.5-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  back: 'M11.5 4 7 8l4.5 4zM4.5 4v8',
  on: 'M4.5 4 9 8l-4.5 4zM11.5 4v8',
  page: 'M9.5 2.5h4v4M13.5 2.5l-5 5M6.5 13.5h-4v-4M2.5 13.5l5-5',
} as const;

/** A line drawing beside words or inside a named button; it has no name of its own. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class={styles.icon} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
