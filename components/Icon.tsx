import styles from './Icon.module.css';

const PATHS = {
  search: 'M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0ZM10.5 10.5 14 14',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3',
  menu: 'M3 4h10M3 8h10M3 12h10',
  cup: 'M3 6h8v4a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3zM11 7h1.5a1.5 1.5 0 0 1 0 3H11M5 2v2M8 2v2',
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
