import { sql } from 'kysely'
import type { Tx } from '../../db/types.ts'
import { landOf, listIds } from './entries.ts'
import type { Scope } from './load.ts'

/** Poor households of ethnic minorities on the lists of this year and the one before, by commune, and how many live there. */
export type MinoritySum = {
  readonly commune: number
  readonly year: number
  readonly poor: number
  readonly residents: number
  /** Communes of that day whose minority households nobody has entered. */
  readonly missing: number
}

export async function loadMinority(tx: Tx, scope: Scope): Promise<MinoritySum[]> {
  const { ground, year, standard } = scope
  const lists = [year - 1, year].flatMap((of) => listIds(ground, of, standard))
  const days = ground.dayCommunes.filter((it) => it.year >= year - 1)
  const { rows } = await sql<MinoritySum>`
    with poor as (
      select land.commune, e.year, count(*)::int as poor from poverty_list_entry e join ${landOf(ground)} on land.village = e.village_id
       where e.list_id = any (${lists}::uuid[]) and e.class = 'poor' and e.minority group by 1, 2),
    living as (
      select d.commune, d.year, sum(r.households)::int as residents, count(*) filter (where r.households is null)::int as missing
        from unnest(${days.map((it) => it.id)}::int[], ${days.map((it) => it.todays[0] ?? 0)}::int[], ${days.map((it) => it.year)}::int[]) as d (unit, commune, year)
        left join (select unit_id, year, sum(minority_households) as households from resident_total group by 1, 2) r on r.unit_id = d.unit and r.year = d.year
       group by 1, 2)
    select l.commune, l.year, coalesce(p.poor, 0) as poor, coalesce(l.residents, 0) as residents, l.missing
      from living l left join poor p using (commune, year)`.execute(tx)
  return rows
}
