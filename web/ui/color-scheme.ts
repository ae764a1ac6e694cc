/** Light, dark, or as the device is set. Kept on this device; `data-theme` on the root element switches the tokens. */
export const colorSchemes = ['light', 'dark', 'device'] as const
export type ColorScheme = (typeof colorSchemes)[number]

const stored = 'chung-tay.theme'

export const chosenScheme = (): ColorScheme =>
  colorSchemes.find((scheme) => scheme === localStorage.getItem(stored)) ?? 'light'

export function chooseScheme(scheme: ColorScheme): void {
  localStorage.setItem(stored, scheme)
  applyScheme()
}

const device = () => matchMedia('(prefers-color-scheme: dark)')

export function applyScheme(): void {
  const scheme = chosenScheme()
  const dark = scheme === 'dark' || (scheme === 'device' && device().matches)
  if (dark) document.documentElement.dataset.theme = 'dark'
  else delete document.documentElement.dataset.theme
}

/** Follows the device while the choice is "as the device". */
export const followDevice = () => device().addEventListener('change', applyScheme)
