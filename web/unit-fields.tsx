import { useState } from 'react'
import { ownUnitOf, provinceOf, useMe } from './shell/me.tsx'
import { SearchSelect } from './ui/search-select.tsx'
import { unitChoices, useUnits } from './use-units.ts'

type Words = {
  readonly commune: string
  readonly village: string
  /** What stands where no commune, no village is chosen. */
  readonly wholeProvince: string
  readonly wholeCommune: string
}

/**
 * Where something is: the province, a commune or a village of today, one below the other. Who has one commune only chooses among its
 * villages. `onChange` gets the lowest unit chosen.
 */
export function UnitFields(props: {
  readonly words: Words
  readonly onChange: (unitId: number | undefined) => void
  readonly noVillages?: boolean
}) {
  const who = useMe()
  const own = ownUnitOf(who)
  const province = provinceOf(who)
  const communes = useUnits('commune').data ?? []
  const ofProvince = own?.id === province?.id
  const [commune, setCommune] = useState<string | null>(ofProvince || !own ? null : String(own.id))
  const [village, setVillage] = useState<string | null>(null)
  const tell = (communeId: string | null, villageId: string | null) => {
    setCommune(communeId)
    setVillage(villageId)
    const lowest = villageId ?? communeId
    props.onChange(lowest === null ? province?.id : Number(lowest))
  }
  return (
    <div className="f-row unit-fields">
      {ofProvince ? (
        <SearchSelect
          clearable
          label={props.words.commune}
          value={commune}
          onChange={(it) => tell(it, null)}
          choices={unitChoices(communes)}
          placeholder={props.words.wholeProvince}
        />
      ) : null}
      {commune === null || props.noVillages ? null : (
        <Villages parent={Number(commune)} words={props.words} value={village} onChange={(it) => tell(commune, it)} />
      )}
    </div>
  )
}

function Villages(props: {
  readonly parent: number
  readonly words: Words
  readonly value: string | null
  readonly onChange: (village: string | null) => void
}) {
  const villages = useUnits('village', undefined, props.parent).data ?? []
  return (
    <SearchSelect
      clearable
      label={props.words.village}
      value={props.value}
      onChange={props.onChange}
      choices={unitChoices(villages)}
      placeholder={props.words.wholeCommune}
    />
  )
}

/** The unit a form begins with: the reader's own. */
export const useOwnUnit = () => ownUnitOf(useMe())?.id
