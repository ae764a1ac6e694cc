import { Menu } from '@mantine/core'
import { Icon, type IconName } from './icon.tsx'

export type MenuEntry = {
  readonly key: string
  readonly label: string
  readonly icon: IconName
  readonly onSelect: () => void
  /** Why it cannot be chosen now; it stays in the list and says so. */
  readonly why?: string | undefined
}

/** One button for several verbs of one thing. */
export function MenuButton(props: {
  readonly label: string
  readonly icon: IconName
  readonly entries: readonly MenuEntry[]
  readonly primary?: boolean
}) {
  return (
    <Menu>
      <Menu.Target>
        <button type="button" className={props.primary ? 'btn primary' : 'btn'}>
          <Icon name={props.icon} />
          {props.label}
          <Icon name="down" size="s" />
        </button>
      </Menu.Target>
      <Menu.Dropdown maw={340}>
        {props.entries.map((entry) => (
          <Menu.Item
            key={entry.key}
            leftSection={<Icon name={entry.why ? 'lock' : entry.icon} size="s" />}
            aria-disabled={entry.why ? true : undefined}
            closeMenuOnClick={!entry.why}
            className={entry.why ? 'is-dead' : undefined}
            onClick={() => {
              if (!entry.why) entry.onSelect()
            }}
          >
            {entry.label}
            {entry.why ? <small>{entry.why}</small> : null}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
