import { deviceHeader } from '../../contract/command.ts'
import { newRecoveryKey, recover } from '../../contract/recovery.ts'
import type { WireRefusal } from '../api.ts'
import { addSecond, type Device, knownAs, type Owner, putNewPin, wipe } from './db.ts'
import { setPinAnew, wrapAgain } from './seal.ts'
import { call, isRefusal } from './wire.ts'

/*
 * A forgotten PIN must not cost what was never sent (decision 0020). The key of the data lies here wrapped twice: by the PIN, and
 * by a second key that the server keeps for this phone and account and gives out against the password. Neither the phone alone
 * nor the server alone opens anything.
 */

/** Asks for the second key while the PIN is known, once. Without network, or without a session, the next opening asks again. */
export async function keepSecond(base: Device, owner: Owner, pin: string): Promise<void> {
  if (owner.second) return
  const { device } = await knownAs(base, owner.id)
  const answer = await call({ owner: owner.id, device }, newRecoveryKey.path, { method: 'POST' }).catch(() => undefined)
  const made = newRecoveryKey.answer.safeParse(await answer?.json().catch(() => undefined))
  if (!answer?.ok || !made.success) return
  const wrapped = await wrapAgain(owner.keyring, pin, made.data.key)
  if (wrapped) await addSecond(base, owner, { id: made.data.id, wrapped })
}

/** The second key, `lost` (everything of this person is wiped now), or why not. */
export type Asked = { readonly key: string } | { readonly refusal: WireRefusal } | 'no-answer' | 'lost'

export async function askForSecond(base: Device, owner: Owner, password: string): Promise<Asked> {
  if (!owner.second) return { refusal: { code: 'device.no-key' } }
  const { device } = await knownAs(base, owner.id)
  const answer = await fetch(recover.path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [deviceHeader]: device },
    body: JSON.stringify({ account: owner.account, password, id: owner.second.id }),
  }).catch(() => undefined)
  const body: unknown = await answer?.json().catch(() => undefined)
  const told = recover.answer.safeParse(body)
  if (answer?.ok && told.success) return told.data
  if (!isRefusal(body)) return 'no-answer'
  if (body.code !== 'device.lost') return { refusal: body }
  await wipe(base, owner.id)
  return 'lost'
}

/** Sets a new PIN by the second key; undefined where that key opens nothing here. */
export async function chooseAnew(base: Device, owner: Owner, key: string, pin: string): Promise<CryptoKey | undefined> {
  const made = owner.second && (await setPinAnew(owner.second.wrapped, key, pin))
  if (!made) return undefined
  await putNewPin(base, owner, made.keyring)
  return made.key
}
