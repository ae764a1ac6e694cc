/** The symbols of look/icons.svg, which vite.config.ts puts into the page. */
export type IconName =
  | `dep-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`
  | 'dep-waste'
  | `class-${'poor' | 'near' | 'escaped' | 'none'}`
  | `st-${'reached' | 'track' | 'risk' | 'missed' | 'none'}`
  | 'arrow-down'
  | 'arrow-right'
  | 'arrow-up'
  | 'bell'
  | 'calendar'
  | 'camera'
  | 'check'
  | 'clock'
  | 'cloud'
  | 'down'
  | 'download'
  | 'edit'
  | 'eye'
  | 'filter'
  | 'flow'
  | 'gift'
  | 'globe'
  | 'hands'
  | 'help'
  | 'home'
  | 'info'
  | 'left'
  | 'link'
  | 'list'
  | 'lock'
  | 'log'
  | 'map'
  | 'megaphone'
  | 'meeting'
  | 'minus'
  | 'missing'
  | 'money'
  | 'more'
  | 'offline'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'print'
  | 'qr'
  | 'report'
  | 'review'
  | 'right'
  | 'saved'
  | 'search'
  | 'send'
  | 'settings'
  | 'shield'
  | 'sort'
  | 'target'
  | 'up'
  | 'user'
  | 'users'
  | 'x'

/** A picture beside a word; the word carries the meaning, so the picture is hidden from readers. s 14, m 18, l 24 px. */
export function Icon({ name, size = 'm' }: { name: IconName; size?: 's' | 'm' | 'l' }) {
  return (
    <svg className={size === 'm' ? 'i' : `i ${size}`} aria-hidden="true" focusable="false">
      <use href={`#${name}`} />
    </svg>
  )
}
