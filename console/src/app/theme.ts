const KEPT = 'swallowtail.theme';

export type Theme = 'system' | 'light' | 'dark';

export function wantedTheme(): Theme {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function wear(theme: Theme) {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(KEPT);
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(KEPT, theme);
  }
}
