import type pg from 'pg'

/**
 * At full size: what policies paid in the years before the programme was written down here, to whoever stood on the list the year began
 * with. Volume for the bench; the database makes the rows, so that memory holds none.
 */
export async function copyOldSupport(client: pg.ClientBase, commandId: string) {
  for (const year of [2020, 2021, 2022]) {
    await client.query(`${insert} ${cards}`, [year, commandId])
    await client.query(`${insert} ${gifts}`, [year, commandId])
    await client.query(`${insert} ${electricity}`, [year, commandId])
  }
}

const insert = `insert into delivery (id, household_id, member_id, area, village_id, status_then, kind, policy, on_date, valid_until, amount, source,
  document_no, command_id)`
/** In the form of a UUIDv7, the same on every machine. */
const id = (what: string) => `overlay(overlay(md5(${what}) placing '7' from 13) placing '8' from 17)::uuid`
const listed = `poverty_list_entry e join household h on h.id = e.household_id`

const cards = `
  select ${id(`'card' || $1::int || m.id`)}, m.household_id, m.id, m.area, e.village_id, e.class, 'health-insurance', 'health-insurance',
         make_date($1::int, 1, 1), make_date($1::int, 12, 31), case e.class when 'poor' then 804600 else 563220 end, 'list',
         '110/DS-BHXH', $2::uuid
    from poverty_list_entry e
    join poverty_list_member l on l.list_id = e.list_id and l.household_id = e.household_id
    join member m on m.id = l.member_id
   where e.year = $1::int - 1 and e.class <> 'neither' and (m.left_on is null or m.left_on > make_date($1::int, 1, 1))
     and hashtext(m.id::text) % 33 <> 0`

const gifts = `
  select ${id(`'gift' || $1::int || h.id`)}, h.id, null, h.area, e.village_id, e.class, 'tet-gift', 'tet-gift', make_date($1::int, 1, 24), null,
         case e.class when 'poor' then 500000 else 300000 end, 'recorded', '18/QĐ-UBND', $2::uuid
    from ${listed} where e.year = $1::int - 1 and e.class <> 'neither'`

const electricity = `
  select ${id(`'electricity' || $1::int || q || h.id`)}, h.id, null, h.area, e.village_id, e.class, 'electricity', 'electricity',
         make_date($1::int, q * 3, 20), null, 151020, 'recorded', '40/DS-TĐ', $2::uuid
    from ${listed} cross join generate_series(1, 4) q where e.year = $1::int - 1 and e.class = 'poor'`
