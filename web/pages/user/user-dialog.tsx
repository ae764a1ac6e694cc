import { useState } from 'react'
import { AccountName, addUser, changeUser } from '../../../contract/account.ts'
import { Role, roles } from '../../../domain/account/actor.ts'
import { UserId } from '../../../domain/kernel/ids.ts'
import { newId } from '../../api.ts'
import { provinceOf, useMe } from '../../shell/me.tsx'
import { useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, SelectField, TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { SearchSelect } from '../../ui/search-select.tsx'
import { unitChoices, useUnits } from '../../use-units.ts'
import { useCommand, useWords } from '../../use-view.ts'
import { reachesTo, unitsIn } from './areas.ts'
import { NewPasswordField, shortest } from './password-field.tsx'
import type { User } from './users-page.tsx'

/** A new account, or one to be changed. The area follows the role: province, commune or village. */
export function UserDialog({ user, onClose }: { user: User | undefined; onClose: () => void }) {
  const texts = useTexts()
  const words = texts.user
  const say = useWords()
  const who = useMe()
  const [, oldCommune, oldVillage] = user ? unitsIn(user.area) : []
  const [id] = useState(() => user?.id ?? UserId.parse(newId()))
  const [account, setAccount] = useState(user?.account ?? '')
  const [name, setName] = useState(user?.name ?? '')
  const [title, setTitle] = useState(user?.title ?? '')
  const [role, setRole] = useState<Role>(user?.role ?? 'commune-officer')
  const [commune, setCommune] = useState<number | undefined>(oldCommune)
  const [village, setVillage] = useState<number | undefined>(oldVillage)
  const [active, setActive] = useState(user?.active ?? true)
  const [password, setPassword] = useState('')
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const onRefused = (refusal: { readonly code: string }) => {
    setRefused(say(refusal))
    return true
  }
  const add = useCommand(addUser, { done: words.added, onDone: onClose, onRefused })
  const change = useCommand(changeUser, { done: words.changed, onDone: onClose, onRefused })

  const reach = reachesTo[role]
  const province = provinceOf(who)?.id
  const unitId = reach === 'province' ? province : reach === 'commune' ? commune : (village ?? commune)
  const goodAccount = user !== undefined || AccountName.safeParse(account).success
  const complete =
    goodAccount &&
    name.trim().length >= 2 &&
    unitId !== undefined &&
    (user !== undefined || password.length >= shortest)
  const isSelf = user?.id === who.id
  const send = () => {
    if (unitId === undefined) return
    setRefused(undefined)
    const facts = { id, name: name.trim(), title: title.trim(), role, unitId }
    if (user) change.mutate({ ...facts, seenVersion: user.version, active })
    else add.mutate({ ...facts, account, password })
  }

  return (
    <Dialog
      wide
      title={user ? words.changeTitle(user.name) : words.addTitle}
      opened
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.shell.cancel}</Button>
          <Button
            kind="primary"
            busy={add.isPending || change.isPending}
            why={!complete && words.needed}
            whyIn="tip"
            onClick={send}
          >
            {words.go}
          </Button>
        </>
      }
    >
      {refused ? (
        <div className="dialog-lead">
          <Note tone="missed" live>
            {refused}
          </Note>
        </div>
      ) : null}
      <div className="f-row">
        <TextField label={words.name} value={name} onChange={setName} maxLength={120} autoComplete="off" />
        <TextField
          label={words.jobTitle}
          hint={words.jobTitleHint}
          value={title}
          onChange={setTitle}
          maxLength={120}
          autoComplete="off"
        />
      </div>
      {user ? null : (
        <TextField
          label={words.account}
          hint={words.accountHint}
          value={account}
          onChange={(it) => setAccount(it.toLowerCase())}
          error={account !== '' && !goodAccount ? words.accountHint : undefined}
          maxLength={64}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
      )}
      <SelectField
        label={words.role}
        hint={isSelf ? words.ownRole : words.does[role]}
        value={role}
        disabled={isSelf}
        onChange={(it) => setRole(Role.parse(it))}
        choices={roles.map((it) => ({ value: it, label: texts.shell.role[it] }))}
      />
      {reach === 'province' ? null : (
        <AreaFields
          withVillage={reach === 'village'}
          commune={commune}
          village={village}
          disabled={isSelf}
          onCommune={(it) => {
            setCommune(it)
            setVillage(undefined)
          }}
          onVillage={setVillage}
        />
      )}
      {user ? (
        <CheckField label={words.active} checked={active} onChange={setActive} disabled={isSelf} />
      ) : (
        <NewPasswordField value={password} onChange={setPassword} />
      )}
    </Dialog>
  )
}

function AreaFields(props: {
  readonly withVillage: boolean
  readonly commune: number | undefined
  readonly village: number | undefined
  readonly disabled: boolean
  readonly onCommune: (id: number | undefined) => void
  readonly onVillage: (id: number | undefined) => void
}) {
  const words = useTexts().user
  const communes = useUnits('commune').data ?? []
  const text = (id: number | undefined) => (id === undefined ? null : String(id))
  const id = (value: string | null) => (value === null ? undefined : Number(value))
  return (
    <div className="f-row">
      <SearchSelect
        label={words.commune}
        value={text(props.commune)}
        onChange={(it) => props.onCommune(id(it))}
        choices={unitChoices(communes)}
        disabled={props.disabled}
      />
      {props.withVillage && props.commune !== undefined ? (
        <Villages
          commune={props.commune}
          value={text(props.village)}
          onChange={(it) => props.onVillage(id(it))}
          disabled={props.disabled}
        />
      ) : null}
    </div>
  )
}

function Villages(props: {
  commune: number
  value: string | null
  onChange: (id: string | null) => void
  disabled: boolean
}) {
  const words = useTexts().user
  const villages = useUnits('village', undefined, props.commune).data ?? []
  return (
    <SearchSelect
      clearable
      label={words.village}
      placeholder={words.wholeCommune}
      value={props.value}
      onChange={props.onChange}
      choices={unitChoices(villages)}
      disabled={props.disabled}
    />
  )
}
