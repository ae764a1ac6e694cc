import { addSheetTranslation, withdrawSheetTranslation } from '../../../contract/sheet-translations.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { mostOfForm } from '../../../domain/survey/own/form.ts'
import { readTranslation } from '../../../domain/survey/sheet/translation.ts'
import { on } from '../../command/on.ts'
import { lockProvince } from '../../standard/store.ts'
import { readSheets } from '../own/read-sheets.ts'
import { addTranslation, lockTranslation, setWithdrawn, textsOf, translationsInForce } from './store.ts'

export const translationCommands = [
  on(addSheetTranslation, {
    about: (tx, _input, given) => lockProvince(tx, given),
    allow: may.setQuestions,
    async do(tx, province, { id, file, fileName }, { files, today, actor, commandId }) {
      const sheets = await readSheets(files, file)
      if (!sheets.ok) return sheets
      const read = readTranslation(sheets.value, await textsOf(tx, province.id, today))
      if (!read.ok) return refuse({ code: 'questions.file', problems: read.error.length })
      const { code } = read.value.language
      const spoken = (await translationsInForce(tx, province.id)).filter(({ language }) => language.code !== code)
      if (spoken.length >= mostOfForm.languages)
        return refuse({ code: 'questions.too-many-languages', most: mostOfForm.languages })
      const made = { id, provinceId: province.id, body: read.value, file, fileName }
      await addTranslation(tx, { ...made, accountId: actor.id, commandId })
      return ok(null)
    },
  }),

  on(withdrawSheetTranslation, {
    async about(tx, { id }, given) {
      const province = await lockProvince(tx, given)
      const translation = province && (await lockTranslation(tx, id))
      return province && translation?.province_id === province.id ? { ...province, translation } : undefined
    },
    allow: may.setQuestions,
    async do(tx, { translation }) {
      if (translation.withdrawn_at !== null) return refuse({ code: 'questions.translation-withdrawn' })
      await setWithdrawn(tx, translation.id)
      return ok(null)
    },
  }),
]
