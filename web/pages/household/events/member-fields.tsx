import { ethnicCodes } from '../../../../domain/household/ethnicity.ts'
import { relations } from '../../../../domain/household/relation.ts'
import { ethnicityWords } from '../../../ethnicity.ts'
import { useTexts } from '../../../text/use-texts.tsx'
import { SelectField, TextField } from '../../../ui/field.tsx'
import { SearchSelect } from '../../../ui/search-select.tsx'
import { faultsOf, type MemberDraft } from './member-draft.ts'

/** The fields of one person, as on the paper form. `asHead`: the relation is settled. */
export function MemberFields(props: {
  readonly draft: MemberDraft
  readonly onChange: (draft: MemberDraft) => void
  readonly asHead?: boolean
  /** A recorded number stays when the field is left empty. */
  readonly numberKept?: boolean
}) {
  const texts = useTexts()
  const words = texts.householdEvent
  const { draft, onChange } = props
  const faults = faultsOf(draft)
  const set = (part: Partial<MemberDraft>) => onChange({ ...draft, ...part })
  const others = relations.filter((it) => it !== 'head')
  return (
    <>
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => set({ name })}
        maxLength={120}
        autoComplete="off"
      />
      <div className="f-row">
        {props.asHead ? null : (
          <SelectField
            label={words.relation}
            value={draft.relation}
            onChange={(relation) => set({ relation })}
            empty={words.choose}
            choices={others.map((it) => ({ value: it, label: texts.household.members.relation[it] }))}
          />
        )}
        <SelectField
          label={words.sex}
          value={draft.sex}
          onChange={(sex) => set({ sex: sex === 'male' || sex === 'female' ? sex : '' })}
          empty={texts.shell.unknown}
          choices={(['female', 'male'] as const).map((it) => ({ value: it, label: texts.household.members.sex[it] }))}
        />
        <TextField
          label={words.birth}
          hint={words.birthHint}
          error={faults.includes('birth') ? words.birthBad : undefined}
          value={draft.birth}
          onChange={(birth) => set({ birth })}
          inputMode="numeric"
          maxLength={10}
          autoComplete="off"
        />
        <SearchSelect
          label={words.ethnicity}
          value={draft.ethnicity}
          onChange={(it) => set({ ethnicity: it ?? 'unknown' })}
          choices={[...ethnicCodes, 'foreigner', 'unknown'].map((it) => ({
            value: it,
            label: ethnicityWords(it, texts.household),
          }))}
        />
      </div>
      <TextField
        label={words.nationalId}
        hint={props.numberKept ? words.numberKept : words.nationalIdHint}
        error={faults.includes('nationalId') ? words.nationalIdBad : undefined}
        value={draft.nationalId}
        onChange={(nationalId) => set({ nationalId })}
        inputMode="numeric"
        maxLength={16}
        autoComplete="off"
      />
    </>
  )
}

/** What keeps the person from being sent, in words. */
export function useMemberFaults(): (draft: MemberDraft) => readonly string[] {
  const words = useTexts().householdEvent
  return (draft) => faultsOf(draft).map((it) => words[it].toLowerCase())
}
