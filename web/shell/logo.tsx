/** Two hands that hold each other. `onPanel`: on the teal surface. */
export function Logo({ onPanel = false }: { onPanel?: boolean }) {
  const [ground, one, other] = onPanel
    ? ['var(--on-panel)', 'var(--panel)', 'var(--panel-line)']
    : ['var(--panel)', 'var(--on-panel)', 'var(--logo-2)']
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill={ground} />
      <path
        d="M7 15.5V18.75a5.25 5.25 0 0 0 5.25 5.25h3.25a4.5 4.5 0 0 0 4.5-4.5V17"
        fill="none"
        stroke={one}
        strokeWidth="3.2"
        strokeLinecap="round"
      />
      <path
        d="M25 16.5V13.25A5.25 5.25 0 0 0 19.75 8H16.5a4.5 4.5 0 0 0-4.5 4.5V15"
        fill="none"
        stroke={other}
        strokeWidth="3.2"
        strokeLinecap="round"
      />
    </svg>
  )
}
