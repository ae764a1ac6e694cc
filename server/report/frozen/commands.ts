import { freezeReport } from '../../../contract/frozen-report.ts'
import { may } from '../../../domain/account/may.ts'
import { ok, refuse } from '../../../domain/kernel/result.ts'
import { buildForms, checksOf } from '../../../domain/report/forms.ts'
import { mayReport } from '../../../domain/report/freezing.ts'
import { on } from '../../command/on.ts'
import { lockProvince } from '../../standard/store.ts'
import { loadFigures } from '../figures.ts'
import { addReport, findDueBefore } from './store.ts'

/** Báo cáo sơ bộ trước 15/11, chính thức trước 20/12 (QĐ 24/2021): the forms as they stand are kept, with who signed them. */
export const frozenReportCommands = [
  on(freezeReport, {
    about: (tx, _input, given) => lockProvince(tx, given),
    allow: may.freezeReport,
    async do(tx, { area }, input, { today, actor, commandId }) {
      const { id, year, kind, on: day, documentNo, signer } = input
      if (day > today) return refuse({ code: 'input.invalid', path: 'on' })
      const dueBefore = await findDueBefore(tx, year, kind)
      if (!dueBefore) return refuse({ code: 'report.no-deadline', year })
      const loaded = await loadFigures(tx, { within: area, year, boundaries: 'day', today })
      if (!loaded || loaded.figures.closing.length === 0) return refuse({ code: 'report.nothing-there', year })
      const forms = buildForms(loaded.figures)
      const missing = new Set(Object.values(forms).flatMap((it) => it.missing.map(({ unit }) => unit.id))).size
      const withheld = Object.values(forms).reduce((sum, it) => sum + it.withheld.length, 0)
      const faults = checksOf(forms).reduce((sum, it) => sum + it.faults.length, withheld)
      const listsMissing = loaded.figures.missing.filter(({ what }) => what === 'closing-list').length
      const reported = mayReport(kind, { listsMissing, faults })
      if (!reported.ok) return reported
      const told = { id, year, kind, on: day, dueBefore, documentNo, signer, missing, faults }
      await addReport(tx, { ...told, area, forms, accountId: actor.id, commandId })
      return ok(null)
    },
  }),
]
