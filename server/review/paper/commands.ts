import { setPaperTemplate } from '../../../contract/paper.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { on } from '../../command/on.ts'
import { lockProvince } from '../../standard/store.ts'
import { checkTemplate } from './check-template.ts'
import { addTemplate } from './template-store.ts'

export const paperCommands = [
  on(setPaperTemplate, {
    about: (tx, _input, given) => lockProvince(tx, given),
    allow: may.setPaperTemplate,
    async do(tx, province, { id, kind, from, file, fileName }, { files, today, actor, commandId }) {
      // What was printed before today was printed from what was in force then.
      if (from < today) return refuse({ code: 'input.invalid', path: 'from' })
      if (file !== null) {
        const bytes = await files.get(file)
        if (!bytes) return refuse({ code: 'import.file-unknown' })
        const checked = checkTemplate(kind, bytes)
        if (!checked.ok) return checked
      }
      await addTemplate(tx, {
        ...{ id, provinceId: province.id, kind, from, file, fileName },
        ...{ accountId: actor.id, commandId },
      })
      return ok(null)
    },
  }),
]
