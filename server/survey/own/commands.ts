import { addOwnForm, endOwnForm } from '../../../contract/own-questions.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { readXlsForm } from '../../../domain/survey/own/xlsform.ts'
import { on } from '../../command/on.ts'
import { lockProvince } from '../../standard/store.ts'
import { readSheets } from './read-sheets.ts'
import { addForm, lockForm, newestDay, setEnd } from './store.ts'

export const ownQuestionCommands = [
  on(addOwnForm, {
    about: (tx, _input, given) => lockProvince(tx, given),
    allow: may.setQuestions,
    async do(tx, province, { id, file, fileName, validFrom }, { files, today, actor, commandId }) {
      // Interviews of days before today were asked by what was in force then.
      if (validFrom < today) return refuse({ code: 'questions.day-past' })
      const sheets = await readSheets(files, file)
      if (!sheets.ok) return sheets
      const read = readXlsForm(sheets.value, fileName)
      if (!read.ok) return refuse({ code: 'questions.file', problems: read.error.length })
      const newest = await newestDay(tx, province.id)
      if (newest && newest >= validFrom) return refuse({ code: 'questions.not-after-current', from: newest })
      const made = { id, provinceId: province.id, form: read.value, file, fileName, validFrom }
      await addForm(tx, { ...made, accountId: actor.id, commandId })
      return ok(null)
    },
  }),

  on(endOwnForm, {
    async about(tx, { id }, given) {
      const province = await lockProvince(tx, given)
      const form = province && (await lockForm(tx, id))
      return province && form?.province_id === province.id ? { ...province, form } : undefined
    },
    allow: may.setQuestions,
    async do(tx, { form }, { id, validUntil }, { today }) {
      if (form.valid_until && form.valid_until <= today) return refuse({ code: 'questions.ended' })
      if (validUntil < today || validUntil < form.valid_from) return refuse({ code: 'questions.day-past' })
      if (form.valid_until && validUntil > form.valid_until)
        return refuse({ code: 'questions.not-after-current', from: form.valid_until })
      await setEnd(tx, id, validUntil)
      return ok(null)
    },
  }),
]
