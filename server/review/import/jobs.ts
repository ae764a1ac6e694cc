import { asWhoAsked, inReach } from '../../job/as-who-asked.ts'
import type { Job } from '../../job/work.ts'
import { readImport } from './read.ts'
import { saveImport } from './save-all.ts'
import { stopReading, stopSaving } from './store.ts'

export const readImportJob: Job = {
  run: asWhoAsked((workshop, actor, id) => readImport(workshop, id, actor.area)),
  giveUp: inReach(stopReading),
}

export const saveImportJob: Job = { run: asWhoAsked(saveImport), giveUp: inReach(stopSaving) }
