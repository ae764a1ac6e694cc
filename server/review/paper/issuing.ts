import { sql } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/date.ts'
import type { Tx } from '../../db/types.ts'
import { bareName, inSentence } from './words.ts'

type Names = { readonly commune: string; readonly province: string }

/** The commune that issues a paper and its province, by the names they have on the day. */
export async function communeNames(tx: Tx, communeId: number, day: CivilDate): Promise<Names> {
  const at = (unit: 'commune_id' | 'province_id') => sql`
    coalesce((select v.name from unit_version v where v.unit_id = o.${sql.ref(unit)}
               order by (v.valid_from <= ${day}::date) desc, v.valid_from desc limit 1), '')`
  const { rows } = await sql<Names>`
    select ${at('commune_id')} as commune, ${at('province_id')} as province from commune_at(${day}::date) o where o.commune_id = ${communeId}`.execute(
    tx,
  )
  return rows[0] ?? { commune: '', province: '' }
}

/** The fields every paper has. A day that is not decided yet is left to be written in. */
export function issuing({ commune, province }: Names, year: number, no: string, day: string | null) {
  const [y = '', m = '', d = ''] = day?.split('-') ?? ['20……', '……', '……']
  return {
    xa: inSentence(commune),
    xa_in_hoa: commune.toLocaleUpperCase('vi'),
    dia_danh: bareName(commune),
    tinh: inSentence(province),
    nam_ra_soat: String(year),
    so: no,
    ngay: d,
    // NĐ 30/2020: days under ten and the months January and February with a zero before them.
    thang: Number(m) > 2 ? String(Number(m)) : m,
    nam: y,
  }
}
