import styles from './FileButton.module.css';

interface FileButtonProps {
  readonly label: string;
  /** File kinds, as the `accept` attribute takes them. */
  readonly accept: string;
  readonly describedBy?: string;
  readonly onFile: (file: File) => void;
}

/** A file field that looks like the buttons beside it. */
export function FileButton({ label, accept, describedBy, onFile }: FileButtonProps) {
  return (
    <label class={styles.button}>
      {label}
      <input
        class={styles.input}
        type="file"
        accept={accept}
        aria-describedby={describedBy}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) onFile(file);
          // The same file may be chosen twice in a row.
          input.value = '';
        }}
      />
    </label>
  );
}
