import { Select } from '@mantine/core'
import type { Choice } from './field.tsx'
import { Icon } from './icon.tsx'
import { toneless } from './sort.ts'
import { useUiWords } from './words.tsx'

/** A choice among many (communes, villages): type part of the name, tone marks not needed. */
export function SearchSelect(props: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly choices: readonly Choice[]
  readonly placeholder?: string
  readonly error?: string | undefined
  readonly clearable?: boolean
  readonly disabled?: boolean
  /** The label stands inside, before the value: for filter bars. */
  readonly inBar?: boolean
}) {
  const words = useUiWords()
  return (
    <Select
      className={props.inBar ? 'in-bar' : 'in-form'}
      {...(props.inBar ? { 'aria-label': props.label } : { label: props.label })}
      data={props.choices.map((choice) => ({ ...choice }))}
      value={props.value}
      onChange={props.onChange}
      placeholder={props.placeholder ?? (props.inBar ? props.label : words.typeToFind)}
      error={props.error}
      disabled={props.disabled ?? false}
      clearable={props.clearable ?? false}
      clearButtonProps={{ 'aria-label': words.clear }}
      searchable
      nothingFoundMessage={words.nothingFound}
      filter={({ options, search }) => {
        const sought = toneless(search).split(/\s+/)
        return options.filter(
          (option) => 'label' in option && sought.every((part) => toneless(option.label).includes(part)),
        )
      }}
      limit={200}
      maxDropdownHeight={320}
      comboboxProps={{ shadow: 'md', offset: 4 }}
      rightSectionPointerEvents={props.clearable && props.value ? 'all' : 'none'}
      {...(props.clearable && props.value ? {} : { rightSection: <Icon name="down" size="s" /> })}
    />
  )
}
