import styles from './Choice.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: { id: T; name: string }[];
  onChange(chosen: T): void;
  /** The label above the list, which is as wide as its place. */
  stacked?: boolean;
}

/** The browser's own list: small, and at home on a phone. */
export const Choice = <T extends string>({ label, value, options, onChange, stacked = false }: Props<T>) => (
  <label className={stacked ? `${styles.choice} ${styles.stacked}` : styles.choice}>
    <span>{label}</span>
    <select value={value} onChange={(event) => onChange(event.target.value as T)}>
      {options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
