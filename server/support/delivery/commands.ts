import { cancelDelivery, deliver, deliverMany, type NewDeliveryInput } from '../../../contract/support.ts'
import { may } from '../../../domain/account/may.ts'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import { ok, type Result, refuse } from '../../../domain/kernel/result.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { checkDelivery } from '../../../domain/support/delivery.ts'
import { type Given, on } from '../../command/on.ts'
import type { Tx } from '../../db/types.ts'
import type { Files } from '../../file/files.ts'
import { lockHousehold } from '../../household/store.ts'
import { type FoundScene, findScenes } from './scene.ts'
import { addDeliveries, cancelDeliveries, lockDelivery, type NewDelivery } from './store.ts'

export const deliveryCommands = [
  on(deliver, {
    about: (tx, input) => lockHousehold(tx, input.householdId),
    allow: may.recordSupport,
    async do(tx, _household, input, given) {
      const [scene] = await findScenes(tx, [input])
      if (!scene) return refuse({ code: 'access.denied' })
      const checked = await judge(input, scene, given)
      if (!checked.ok) return checked
      if (scene.isWritten) return refuse({ code: 'support.exists' })
      await addDeliveries(tx, [toNew(input)], given.commandId)
      return ok(null)
    },
  }),

  on(deliverMany, {
    about: async (tx, { rows }) => {
      const scenes = await findScenes(tx, rows)
      return scenes.some((it) => it.area !== null) ? scenes : undefined
    },
    allow: (who, scenes) => scenes.every(({ area }) => area === null || may.recordSupport(who, { area })),
    do: (tx, scenes, { rows }, given) => addMany(tx, rows, scenes, given),
  }),

  on(cancelDelivery, {
    about: (tx, { id }) => lockDelivery(tx, id),
    allow: may.recordSupport,
    async do(tx, it, { id, reason }, { today }) {
      if (it.cancelled_on !== null) return refuse({ code: 'support.cancelled', on: it.cancelled_on })
      await cancelDeliveries(tx, [id], today, reason)
      return ok(null)
    },
  }),
]

type Judged = Result<null, Refusal>

/** A household that is not there and one out of reach answer alike. */
async function judge(it: NewDeliveryInput, scene: FoundScene, { today, files }: Given): Promise<Judged> {
  if (scene.area === null) return refuse({ code: 'access.denied' })
  const checked = checkDelivery(it, { ...scene, area: scene.area }, today)
  if (!checked.ok) return checked
  return hasEvidence(it, files)
}

const hasEvidence = async ({ evidence }: NewDeliveryInput, files: Files): Promise<Judged> =>
  evidence === null || (await files.get(evidence)) ? ok(null) : refuse({ code: 'support.evidence-unknown' })

/** All or none: an officer corrects the named rows and sends again. What was written before is not written twice. */
async function addMany(
  tx: Tx,
  rows: readonly NewDeliveryInput[],
  scenes: readonly FoundScene[],
  given: Given,
): Promise<Judged> {
  const refused = []
  for (const [at, it] of rows.entries()) {
    const scene = scenes[at]
    const judged: Judged = scene ? await judge(it, scene, given) : refuse({ code: 'access.denied' })
    if (!judged.ok) refused.push({ row: at + 1, refusal: judged.error })
  }
  if (refused.length > 0) return refuse({ code: 'support.rows-refused', rows: refused.slice(0, mostTold) })
  await addDeliveries(tx, rows.map(toNew), given.commandId)
  return ok(null)
}
const mostTold = 20

const toNew = ({ elsewhere, on: onDate, ...it }: NewDeliveryInput): NewDelivery & { readonly onDate: CivilDate } => ({
  ...it,
  onDate,
  source: elsewhere ? 'elsewhere' : 'recorded',
})
