import { saveDeliveryImportRows } from '../../../contract/delivery-import.ts'
import { asWhoAsked, inReach } from '../../job/as-who-asked.ts'
import { giveChunks } from '../../job/give-chunks.ts'
import type { Job } from '../../job/work.ts'
import { readImport } from './read.ts'
import { firstGood, recount, setImport, setNotSaved, setRefused, stopReading, stopSaving } from './store.ts'

export const readDeliveriesJob: Job = {
  run: asWhoAsked((workshop, actor, id) => readImport(workshop, id, actor.area)),
  giveUp: inReach(stopReading),
}

export const saveDeliveriesJob: Job = {
  run: asWhoAsked((workshop, actor, id) =>
    giveChunks(workshop, actor, id, {
      command: saveDeliveryImportRows.name,
      first: firstGood,
      finish: (tx) => setImport(tx, id, { state: 'saved' }),
      refuse: setRefused,
      async leaveOut(tx, _id, no) {
        await setNotSaved(tx, id, no)
        await recount(tx, id)
      },
    }),
  ),
  giveUp: inReach(stopSaving),
}
