import { setTimeout } from 'node:timers/promises'
import { CivilDate } from '../../domain/kernel/date.ts'
import { listSheet } from '../../server/sheet/list-file.ts'
import { writeWorkbook } from '../../server/sheet/write.ts'
import { type Bench, one } from '../bench.ts'
import { newId } from '../client.ts'
import { type Row, row } from '../row.ts'
import { duration, perSecond, summary } from '../timing.ts'
import { copyAgain } from './copy-again.ts'
import { makeListFile } from './list-file.ts'

type Header = {
  readonly state: string
  readonly good: number
  readonly doubtful: number
  readonly wrong: number
  readonly saved: number
  readonly rowsTotal: number
}
const standard = 'national-2021-nd07'

/** A list of 20,000 people, as an officer brings it: read and checked, saved, recognised. */
export async function benchImport(bench: Bench): Promise<Row[]> {
  const { client, reader } = bench.commune
  const unitId = Number(reader.actor.area.split('/').at(-2))
  const year = await freeYear(bench)
  const list = await makeListFile(bench, unitId, CivilDate.parse(reader.today))
  const bytes = await writeWorkbook([listSheet(list.file, list.households)])
  const file = await client.upload(bytes)
  const id = newId()
  const state = () => client.read<Header>(`/api/imports/${id}`)
  const until = async (states: readonly string[]) => {
    for (;;) {
      const header = await state()
      if (states.includes(header.state)) return header
      await setTimeout(20)
    }
  }

  const reading = await duration(async () => {
    await client.give('review.start-import', { id, file, fileName: 'danh-sach.xlsx', unitId, year, standard })
    await until(['read', 'refused'])
  })
  const read = await state()
  if (read.state !== 'read') throw new Error(`the list was refused: ${JSON.stringify(read)}`)
  await decideAll(bench, id, list.known)
  const saving = await duration(async () => {
    await client.give('review.save-import', { id })
    await until(['saved', 'refused'])
  })
  const saved = await state()
  const people = await one<number>(bench.owner, savedPeople, [id])
  const raw = await copyAgain(bench, id)
  const note = `${saved.saved} households of ${people} people: ${list.known} already on the register, the rest new; ${read.doubtful} to be decided, ${read.wrong} wrong`
  return [
    row({
      ...{
        work: `import: ${read.rowsTotal.toLocaleString('en')} rows read, checked, laid beside the register`,
        unit: 'rows/s',
      },
      ...{
        measured: perSecond(summary([reading]), read.rowsTotal),
        note: `${Math.round(reading)} ms, file of ${Math.round(bytes.length / 1024)} kB`,
      },
    }),
    row({
      ...{
        work: 'import: the checked list saved, with log',
        unit: 'rows/s',
        measured: perSecond(summary([saving]), people),
      },
      raw: {
        ...perSecond(summary([raw]), people),
        what: 'COPY of the same rows into empty tables with the same indexes',
      },
      ...{ bar: { atLeast: 8_000 }, note: `${Math.round(saving)} ms; ${note}; ${whyNotRaw}` },
    }),
    await recognition(bench, id),
  ]
}

/** What COPY into empty tables does not do. */
const whyNotRaw =
  'saved behind the wall with three foreign keys a person, and into tables and indexes that already hold the province'

const savedPeople = `
  select count(*) from poverty_list_member m
    join list_import_row r on r.saved_as = m.household_id and r.import_id = $1
    join list_import i on i.id = r.import_id
    join poverty_list l on l.id = m.list_id and l.unit_id = i.unit_id and l.year = i.year`

/** The year after the last list of the province. */
const freeYear = ({ owner }: Bench) => one<number>(owner, 'select max(year) + 1 from poverty_list')

type Doubtful = {
  readonly rows: readonly { readonly no: number; readonly matches: readonly { readonly householdId: string }[] }[]
}

/** What an officer does with a household that may be somebody's: those known are the same, the others are new. */
async function decideAll({ commune: { client } }: Bench, id: string, known: number) {
  const decide = (no: number, sameAs: string | null) =>
    client.give('review.decide-import-row', { id, no, decision: sameAs ? 'same' : 'new', sameAs })
  for (;;) {
    const { rows } = await client.read<Doubtful>(`/api/imports/${id}/rows?status=doubtful&limit=100`)
    if (rows.length === 0) return
    for (const { no, matches } of rows) {
      const sameAs = (no <= known && matches[0]?.householdId) || null
      // One household of the register is one row of the list: of two rows alike the second is another household.
      await decide(no, sameAs).catch((error: unknown) => {
        if (!String(error).includes('import.same-as-taken')) throw error
        return decide(no, null)
      })
    }
  }
}

/** Công nhận of the list just saved. */
async function recognition(bench: Bench, importId: string): Promise<Row> {
  const { rows } = await bench.owner.query<{ id: string; version: number; day: string }>(
    `select l.id, l.version, l.review_date as day from poverty_list l join list_import i on i.unit_id = l.unit_id and i.year = l.year where i.id = $1`,
    [importId],
  )
  const [list] = rows
  if (!list) throw new Error('the import made no list')
  const entries = await one<number>(bench.owner, 'select count(*) from poverty_list_entry where list_id = $1', [
    list.id,
  ])
  const took = await duration(() =>
    bench.chair.client.give('review.recognise', {
      ...{
        id: list.id,
        seenVersion: list.version,
        decisionNo: '1/QĐ-UBND',
        decisionDate: list.day,
        signer: 'Bùi Văn Khoa',
      },
    }),
  )
  const measured = perSecond(summary([took]), entries)
  return row({
    work: `recognising a list of ${entries.toLocaleString('en')} households`,
    unit: 'entries/s',
    measured,
    note: `${Math.round(took)} ms`,
  })
}
