import type { ReactNode } from 'react';

function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const Cross = () => <Icon>{<path d="m5 5 10 10M15 5 5 15" />}</Icon>;
export const Check = ({ size = 16 }) => <Icon size={size}>{<path d="m4 10.5 4 4 8-9" />}</Icon>;
export const Minus = ({ size = 16 }) => <Icon size={size}>{<path d="M5 10h10" />}</Icon>;
export const Plus = ({ size = 16 }) => <Icon size={size}>{<path d="M10 4.5v11M4.5 10h11" />}</Icon>;
export const Question = ({ size = 16 }) => (
  <Icon size={size}>
    <path d="M7 7.5A3 3 0 1 1 10 11v1.5M10 15.5v.1" />
  </Icon>
);
export const Warning = ({ size = 20 }) => (
  <Icon size={size}>
    <path d="M10 3 2.5 16.5h15L10 3ZM10 8.5v3.5M10 14.4v.1" />
  </Icon>
);
export const Turn = ({ size = 18 }) => (
  <Icon size={size}>
    <path d="M16 10a6 6 0 1 1-1.9-4.4M16 3v3.5h-3.5" />
  </Icon>
);
export const Copy = ({ size = 16 }) => (
  <Icon size={size}>
    <path d="M7 7h9v9H7zM4 13V4h9" />
  </Icon>
);
export const Film = ({ size = 40 }) => (
  <Icon size={size}>
    <path d="M3 5h14v10H3zM8.5 8v4l3.5-2z" />
  </Icon>
);
export const Photo = ({ size = 40 }) => (
  <Icon size={size}>
    <path d="M3 4.5h14v11H3zM3 13l4-4 4 4 2.5-2.5L17 14M13.5 7.5v.1" />
  </Icon>
);
export const Outside = ({ size = 16 }) => (
  <Icon size={size}>
    <path d="M11 4h5v5M16 4l-7.5 7.5M8 5H4v11h11v-4" />
  </Icon>
);

/** The product's mark: two wings with their tails. */
export const Swallowtail = ({ size = 28 }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
    <path
      d="M16 9C13 3 6 1 2 3c0 6 3 11 9 13-4 1-6 4-5 8 1 3 4 4 6 3l-1 4 4-6 1-6 1 6 4 6-1-4c2 1 5 0 6-3 1-4-1-7-5-8 6-2 9-7 9-13-4-2-11 0-14 6z"
      fill="#f2b31b"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinejoin="round"
    />
    <path d="M16 10v13" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    <circle cx="10" cy="23" r="1.6" fill="#3549c8" />
    <circle cx="22" cy="23" r="1.6" fill="#3549c8" />
  </svg>
);
