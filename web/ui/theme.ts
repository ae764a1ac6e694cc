import { type CSSVariablesResolver, createTheme } from '@mantine/core'

/** Mantine carries behaviour (menus, dialogs, choices); how things look comes from look/tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-num)',
  headings: { fontFamily: 'var(--font)', fontWeight: 'var(--weight-head)' },
  fontSizes: {
    xs: 'var(--text-12)',
    sm: 'var(--text-13)',
    md: 'var(--text-14)',
    lg: 'var(--text-16)',
    xl: 'var(--text-18)',
  },
  lineHeights: {
    xs: 'var(--lead-table)',
    sm: 'var(--lead-table)',
    md: 'var(--lead-body)',
    lg: 'var(--lead-body)',
    xl: 'var(--lead-body)',
  },
  radius: {
    xs: 'var(--radius-2)',
    sm: 'var(--radius-4)',
    md: 'var(--radius-6)',
    lg: 'var(--radius-10)',
    xl: 'var(--radius-10)',
  },
  spacing: {
    xs: 'var(--space-8)',
    sm: 'var(--space-12)',
    md: 'var(--space-16)',
    lg: 'var(--space-20)',
    xl: 'var(--space-24)',
  },
  shadows: { md: 'var(--shadow-over)' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  focusRing: 'never',
  components: {
    Tooltip: { defaultProps: { openDelay: 250, withArrow: true, events: { hover: true, focus: true, touch: true } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end', offset: 6, transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { shadow: 'md', radius: 'lg', transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 80 } } },
  },
})

const roles = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--status-missed-ink)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface-sunken)',
  '--mantine-color-disabled-color': 'var(--ink-disabled)',
  '--mantine-color-disabled-border': 'var(--line-strong)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-hover)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--accent-soft-hover)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
} as const

/** The tokens change with the theme by themselves, so both schemes name the same ones. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: { ...roles }, dark: { ...roles } })
