import { addActivityFile, finishStage, setOutputs, setReach, setStages } from '../../../contract/activity.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { shapeOf } from '../../../domain/support/activity-shapes.ts'
import { takeStep } from '../../../domain/support/activity-steps.ts'
import { isPhoto } from '../../../domain/support/photo.ts'
import { on } from '../../command/on.ts'
import {
  addFile,
  findStage,
  listStages,
  reachUnits,
  replaceOutputs,
  replaceReach,
  replaceStages,
  setStageDone,
} from './parts.ts'
import { lockActivity, notChangedSince } from './store.ts'

/** Stages, outputs, reach and evidence of an activity. */
export const partCommands = [
  on(setStages, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, { seenVersion, stages }) {
      const seen = notChangedSince(it, seenVersion)
      if (!seen.ok) return seen
      const state = takeStep('setStages', it.state)
      if (!state.ok) return state
      if (!shapeOf(it.kind).stages) return refuse({ code: 'activity.not-of-this-kind', part: 'stages' })
      if (new Set(stages.map((one) => one.id)).size < stages.length)
        return refuse({ code: 'input.invalid', path: 'stages' })
      const done = (await listStages(tx, it.id)).filter((one) => one.done_on !== null)
      if (done.some((one) => !stages.some(({ id }) => id === one.id))) return refuse({ code: 'activity.stage-done' })
      const whole = await replaceStages(tx, it, stages)
      return whole ? ok(null) : refuse({ code: 'input.invalid', path: 'stages' })
    },
  }),

  on(finishStage, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, input, { today, files }) {
      const state = takeStep('finishStage', it.state)
      if (!state.ok) return state
      if (input.on > today) return refuse({ code: 'activity.in-future' })
      if (input.on < it.startsOn) return refuse({ code: 'activity.ends-before-start' })
      const stage = await findStage(tx, it.id, input.stageId)
      if (!stage) return refuse({ code: 'activity.stage-unknown' })
      if (input.photo !== null) {
        const bytes = await files.get(input.photo)
        if (!bytes) return refuse({ code: 'activity.file-unknown' })
        if (!isPhoto(bytes)) return refuse({ code: 'activity.not-a-photo' })
      }
      await setStageDone(tx, input)
      return ok(null)
    },
  }),

  on(setOutputs, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, { seenVersion, outputs }) {
      const seen = notChangedSince(it, seenVersion)
      if (!seen.ok) return seen
      const state = takeStep('setOutputs', it.state)
      if (!state.ok) return state
      const known: readonly string[] = shapeOf(it.kind).outputs
      const unknown = outputs.find((one) => !known.includes(one.kind))
      if (unknown) return refuse({ code: 'activity.output-unknown', output: unknown.kind })
      if (new Set(outputs.map((one) => one.kind)).size < outputs.length)
        return refuse({ code: 'input.invalid', path: 'outputs' })
      await replaceOutputs(tx, it, outputs)
      return ok(null)
    },
  }),

  on(setReach, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, { on: day, rows }, { today }) {
      const state = takeStep('setReach', it.state)
      if (!state.ok) return state
      if (!shapeOf(it.kind).reach) return refuse({ code: 'activity.not-of-this-kind', part: 'reach' })
      if (day > today) return refuse({ code: 'activity.in-future' })
      if (day < it.startsOn) return refuse({ code: 'activity.ends-before-start' })
      if (new Set(rows.map((row) => row.unitId)).size < rows.length)
        return refuse({ code: 'input.invalid', path: 'rows' })
      const units = await reachUnits(tx, it.area, rows)
      const outside = rows.find((row) => !units.has(row.unitId))
      if (outside) return refuse({ code: 'activity.unit-outside', unitId: outside.unitId })
      await replaceReach(tx, it.id, day, rows, units)
      return ok(null)
    },
  }),

  on(addActivityFile, {
    about: (tx, input) => lockActivity(tx, input.id),
    allow: may.runActivity,
    async do(tx, it, input, { files, today }) {
      const state = takeStep('addFile', it.state)
      if (!state.ok) return state
      if (!(await files.get(input.file))) return refuse({ code: 'activity.file-unknown' })
      await addFile(tx, it, { ...input, on: today })
      return ok(null)
    },
  }),
]
