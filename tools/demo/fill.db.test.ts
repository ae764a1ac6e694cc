import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import { searchText, sortName } from '../../domain/household/search-text.ts'
import { nationalStandards } from '../../domain/standard/national.ts'
import { findActorById, signIn } from '../../server/account/session.ts'
import { makeVault } from '../../server/file/vault.ts'
import { look } from '../../test/builders.ts'
import { asOwner, freshDatabase, type TestDatabase } from '../../test/database.ts'
import { demoAccounts, demoPassword } from './accounts.ts'
import { fillDemo, isDemo } from './fill.ts'

const Checked = z.object({
  complete: z.boolean(),
  checks: z.array(z.looseObject({ id: z.string(), ok: z.boolean(), compared: z.number() })),
})

/** About one commune in thirteen: all the code, little of the time. */
const share = 0.05
let t: TestDatabase
before(async () => {
  t = await freshDatabase()
  await fillDemo(t.url, t.vault, { share })
})
after(() => t.drop())

const rows = async <Row>(statement: string, name = t.name) => (await asOwner(name, statement)).rows as Row[] // true: each statement below names its columns
/** Statements that look for what must not be there. */
const none = async (statement: string) => assert.deepEqual(await rows(statement), [])

describe('the ledger of the demo province, by plain SQL', () => {
  it('X01, X02: opening plus movements is closing in every village, in households and in people', () =>
    none(`
      with line as (
        select e.year + 1 as year, village_id, class as account, 1 as households, headcount as people from poverty_list_entry e
         where class <> 'neither' and e.year < 2024
        union all select m.year, village_id, to_account, households, people from movement m
        union all select m.year, village_id, from_account, -households, -people from movement m
        union all select e.year, village_id, class, -1, -headcount from poverty_list_entry e where class <> 'neither' and e.year > 2022)
      select year, village_id, account, sum(households) as households, sum(people) as people from line
       where account in ('poor', 'near-poor') group by 1, 2, 3 having sum(households) <> 0 or sum(people) <> 0`))

  it('X16: the lists of the escaped are the escapes of the ledger', () =>
    none(`
      select year, was, count(*) as listed, (select count(*) from movement m
              where m.year = e.year and m.cause = 'recognition' and m.households = 1 and m.from_account = e.was and m.to_account <> m.from_account
                and not (m.from_account = 'near-poor' and m.to_account = 'poor')) as booked
        from poverty_list_entry e where year > 2022 and was <> 'neither' and class <> was and not (was = 'near-poor' and class = 'poor')
       group by 1, 2 having count(*) <> (select count(*) from movement m
              where m.year = e.year and m.cause = 'recognition' and m.households = 1 and m.from_account = e.was and m.to_account <> m.from_account
                and not (m.from_account = 'near-poor' and m.to_account = 'poor'))`))

  it('knows escapes, relapses, new poverty, splits, merges, moves, deaths and births', async () => {
    const kinds = await rows<{ kind: string }>(`
      select distinct case when cause = 'recognition' then from_account || ' → ' || to_account else cause end as kind from movement`)
    const expected = [
      ...['poor → near-poor', 'poor → once-poor', 'near-poor → poor', 'near-poor → once-near-poor'],
      ...['once-poor → poor', 'once-near-poor → near-poor', 'once-near-poor → poor', 'once-poor → near-poor'],
      ...['never-listed → poor', 'never-listed → near-poor'],
      ...['split', 'merge', 'move-out', 'move-in', 'death', 'member-joined', 'member-left'],
    ]
    const found = kinds.map((it) => it.kind)
    for (const kind of expected) assert.ok(found.includes(kind), kind)
  })

  it('leaves every household where its last row says', () =>
    none(`
      select h.id, h.account, last.to_account from household h
        join lateral (select to_account from movement m where m.household_id = h.id and m.households = 1 order by id desc limit 1) last on true
       where h.account <> last.to_account and not (h.account in ('once-poor', 'once-near-poor') and last.to_account in ('once-poor', 'once-near-poor'))`))

  it('follows the days: nothing happens to a household before what happened to it last', () =>
    none(`
      select household_id from (
        select household_id, on_date, lag(on_date) over (partition by household_id order by id) as before from household_event) e
       where on_date < before`))

  it('books every row by a command of the log', () =>
    none('select id from movement where command_id not in (select id from command_log)'))
})

describe('the ten statutory forms of the demo province', () => {
  for (const year of [2023, 2024])
    for (const boundaries of ['day', 'today'])
      it(`X01 to X16 hold in ${year}, in the boundaries of ${boundaries === 'day' ? 'the day' : 'today'}`, async () => {
        const [id] = await rows<{ id: string }>(`select id from account where account = 'province'`)
        const officer = await findActorById(t.db, id?.id ?? '')
        assert.ok(officer)
        const answer = await look(t, officer, '/api/reports/{form}', { form: '7.2', year, boundaries })
        assert.ok(answer.ok)
        const { checks, complete } = Checked.parse(answer.value)
        assert.equal(checks.length, 16)
        assert.deepEqual(
          checks.filter((it) => !it.ok || it.compared === 0),
          [],
        )
        assert.ok(complete)
      })
})

describe('the lists of the demo province', () => {
  it('are recognised, with two decisions where somebody escaped', () =>
    none(`
      select id from poverty_list l
       where state <> 'recognised' or decision_date < review_date or signer is null
          or (escaped_decision_no is null and exists (select from poverty_list_entry e where e.list_id = l.id and e.class = 'neither'))`))

  it('give every household the class of its scores under the standard of 2022-2025', () =>
    none(`
      select e.household_id, e.class, e.income_points, e.deprivation_points from poverty_list_entry e
        join poverty_list l on l.id = e.list_id
        join unit_version v on v.unit_id = e.village_id and v.valid_from <= l.review_date and (v.valid_until is null or v.valid_until > l.review_date)
       where l.standard_id <> '${nationalStandards[1].id}'
          or e.deprivation_points <> 10 * bit_count(e.deprived::int::bit(12)) or e.known <> 4095
          or e.class <> case when e.income_points > case v.setting when 'urban' then 175 else 140 end then 'neither'
                             when e.deprivation_points >= 30 then 'poor' else 'near-poor' end`))

  it('name every cause by its number, and the people of every entry', () =>
    none(`
      select e.household_id from poverty_list_entry e
       where (e.class <> 'neither' and cardinality(e.causes) = 0) or not e.causes <@ '{1,2,3,4,5,6,7,8}'
          or e.headcount <> (select count(*) from poverty_list_member m where m.list_id = e.list_id and m.household_id = e.household_id)
          or e.minority <> (e.ethnicity <> '01')`))

  it('stand in the villages of the commune as it was', () =>
    none(`
      select e.household_id from poverty_list_entry e join poverty_list l on l.id = e.list_id
       where not exists (select from unit_version v where v.unit_id = e.village_id and v.parent_id = l.unit_id
              and v.valid_from <= l.review_date and (v.valid_until is null or v.valid_until > l.review_date))`))
})

describe('the register of the demo province', () => {
  it('counts the people who are there, head first', () =>
    none(`
      select h.id from household h where ended_on is null and (
        headcount <> (select count(*) from member m where m.household_id = h.id and left_on is null)
        or head_name <> (select name from member m where m.household_id = h.id and left_on is null and relation = 'head')
        or (select count(*) from member m where m.household_id = h.id and left_on is null and relation = 'head') <> 1)`))

  it('keeps scores and flags of the last review', () =>
    none(`
      select h.id from household h join lateral (select * from poverty_list_entry e where e.household_id = h.id order by year desc limit 1) e on true
       where h.ended_on is null and (h.income_points <> e.income_points or h.deprived <> e.deprived or h.causes <> e.causes
          or h.merit <> e.merit or h.no_labour <> e.no_labour)`))

  it('can be searched as the household store writes it', async () => {
    const found = await rows<{
      head: string
      others: string[]
      village: string
      numbers: string[]
      text: string
      sort: string
    }>(`
      select h.head_name as head, h.search_text as text, h.sort_name as sort,
             (select name from unit_version v where v.unit_id = h.village_id and valid_until is null) as village,
             array(select name from member m where m.household_id = h.id and left_on is null and relation <> 'head' order by ordinal) as others,
             array(select value from household_alias a where a.household_id = h.id order by since, kind desc) as numbers
        from household h where ended_on is null limit 300`)
    assert.ok(found.length > 100)
    for (const { head, others, village, numbers, text, sort } of found) {
      assert.equal(text, searchText([head, ...others, village, ...numbers]))
      assert.equal(sort, sortName(head))
    }
  })

  it('has no number that any province issued, and opens the sealed ones', async () => {
    const numbers = await rows<{ sealed: Buffer; tail: string; sex: string; year: number }>(
      'select national_id_sealed as sealed, national_id_tail as tail, sex, birth_year as year from member where national_id_sealed is not null',
    )
    let misfits = 0
    for (const { sealed, tail, sex, year } of numbers) {
      const number = t.vault.open(sealed)
      assert.equal(number.slice(-4), tail)
      const century = (year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0)
      const ours = `999${century}${String(year % 100).padStart(2, '0')}`
      assert.match(number, /^(999\d{9}|99\d{7})$/)
      if (number.length === 12 && !number.startsWith(ours)) misfits += 1
    }
    // Here and there a list carries somebody else's number.
    assert.ok(misfits < numbers.length / 500, String(misfits))
  })

  it('lies behind the wall of the commune of today', async () => {
    const [commune] = await rows<{ area: string }>(`select area from account where account = 'commune'`)
    const all = await rows<{ n: number }>(
      `select count(*)::int as n from household where area like '${commune?.area}%'`,
    )
    const seen = await t.see((tx) => tx.selectFrom('household').select('id').execute(), commune?.area)
    assert.equal(seen.length, all[0]?.n)
    assert.ok(seen.length > 50)
  })
})

describe('the interviews of the demo province', () => {
  it('of 2024 say of every listed household what its list says, but for insurance nobody reported', () =>
    none(`
      select e.household_id from poverty_list_entry e left join survey s on s.household_id = e.household_id and s.year = e.year
       where e.year = 2024 and e.class <> 'neither'
         and (s.id is null or s.deprived <> e.deprived or s.known not in (4095, 4095 - 8) or s.income_points <> e.income_points)`))

  it('name the communes without answers on insurance, where nothing is known and nothing is no', async () => {
    const silent = await rows<{ name: string; known: number }>(`
      select v.name, count(sm.insured)::int as known from survey s
        join survey_member sm on sm.survey_id = s.id
        join unit_version vv on vv.unit_id = s.village_id and vv.valid_from <= s.on_date and (vv.valid_until is null or vv.valid_until > s.on_date)
        join unit_version v on v.unit_id = vv.parent_id and v.valid_from <= s.on_date and (v.valid_until is null or v.valid_until > s.on_date)
       where s.year = 2024 group by v.name having count(sm.insured) < count(*)`)
    assert.deepEqual(silent, [{ name: 'Xã Đèo Gió', known: 0 }])
  })
})

describe('the places of the demo province', () => {
  it('pass from three levels to two on 1 July 2025, villages keeping their identity', () =>
    none(`
      select u.id from unit u where level = 'village' and (select count(distinct parent_id) from unit_version v where v.unit_id = u.id) <>
        case when (select count(*) from unit_version v where v.unit_id = u.id) = 1 then 1 else 2 end`))

  it('divide a commune by shares that add up to one, and hand its code on', async () => {
    await none('select old_unit_id from lineage group by 1 having sum(household_share) <> 1')
    const divided = await rows(`select old_unit_id from lineage where share = 'part' group by 1 having count(*) = 2`)
    assert.equal(divided.length, 1)
    const codes = await rows(
      `select code from unit_version where level = 'commune' group by code having count(distinct unit_id) = 2`,
    )
    assert.ok(codes.length > 0)
  })

  it('lie where an import of areas would put them', async () =>
    assert.deepEqual(await rows(`select place_units('2026-01-01') as moved`), [{ moved: 0 }]))

  it('put every fact below its commune of today', () =>
    none(`
      select h.id from household h join unit u on u.id = h.village_id where h.area <> u.area
      union all select m.id from member m join household h on h.id = m.household_id where m.area <> h.area`))
})

describe('filling', () => {
  it('leaves a database that is not empty alone', async () =>
    assert.equal(await fillDemo(t.url, t.vault, { share }), undefined))

  it('is known again by a later start, and a province of somebody’s own is not taken for it', async () => {
    assert.equal(await isDemo(t.url), true)
    const own = await freshDatabase()
    assert.equal(await isDemo(own.url), false)
    await own.drop()
  })

  it('leaves every foreign key as it found it, and checked', async () => {
    const keys = `select conrelid::regclass::text as table, conname, pg_get_constraintdef(oid) as says, convalidated
      from pg_constraint where contype = 'f' order by 1, 2`
    const own = await freshDatabase()
    assert.deepEqual(await rows(keys), await rows(keys, own.name))
    await own.drop()
  })

  it('brings accounts that can sign in', async () => {
    for (const { account } of demoAccounts.slice(0, 2))
      assert.ok((await signIn(t.db, account, demoPassword, 'test')).ok, account)
    assert.equal(demoAccounts.length, 8)
  })

  it('gives the same rows from the same seed, apart from what is sealed and when it was filled', async () => {
    const other = await freshDatabase()
    try {
      await fillDemo(other.url, makeVault(randomBytes(32)), { share })
      assert.deepEqual(await fingerprint(other.name), await fingerprint(t.name))
    } finally {
      await other.drop()
    }
  })
})

/** One hash a table over all its rows, without columns that chance or the clock decides, nor the count of statements that wrote them. */
async function fingerprint(name: string) {
  const tables = await rows<{ table: string; columns: string }>(
    `select table_name as table, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
       from information_schema.columns
      where table_schema = 'public' and table_name not in ('schema_migration', 'session', 'sign_in_attempt', 'legal_number', 'written')
        and column_name !~ '_(sealed|hash)$' and column_name not in ('recorded_at', 'received_at', 'made_at', 'created_at', 'xid', 'seq')
      group by 1 order by 1`,
    name,
  )
  return Promise.all(
    tables.map(async ({ table, columns }) => {
      const [found] = await rows<{ hash: string; n: number }>(
        `select md5(coalesce(string_agg(md5(row::text), '' order by md5(row::text)), '')) as hash, count(*)::int as n
           from (select ${columns} from ${table}) row`,
        name,
      )
      return [table, found?.n, found?.hash]
    }),
  )
}
