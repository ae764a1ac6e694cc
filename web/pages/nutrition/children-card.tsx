import { useState } from 'react'
import type { z } from 'zod'
import { measurementFile, measurementList } from '../../../contract/nutrition.ts'
import { reach } from '../../../domain/account/may.ts'
import { growthWords } from '../../../domain/support/growth-words.ts'
import { addressOf } from '../../api.ts'
import { FormDialog } from '../../form-dialog.tsx'
import { NothingInYear } from '../../nothing-in-year.tsx'
import { path } from '../../path.ts'
import { Answer } from '../../shell/answer.tsx'
import { useActor, useMe } from '../../shell/me.tsx'
import { useFormat, useLanguage, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useView } from '../../use-view.ts'
import { programmeYear } from '../../years.ts'
import type { Search } from './nutrition-page.tsx'

type Row = z.infer<typeof measurementList.answer>['rows'][number]

/** Measurements one by one: names only for those who may see people, and on the log. */
export function ChildrenCard({ search, year }: { search: Search; year: number }) {
  const words = useTexts().nutrition
  const who = useActor()
  if (reach.households(who) !== undefined) return <Measurements search={search} year={year} />
  return (
    <Card>
      <EmptyState icon="lock" title={words.tabs.children}>
        {words.notByName}
      </EmptyState>
    </Card>
  )
}

function Measurements({ search, year }: { search: Search; year: number }) {
  const words = useTexts().nutrition
  const format = useFormat()
  const { place, only, after } = search
  const read = useView(measurementList, { year, place, only, after })
  const [exporting, setExporting] = useState(false)
  const who = useMe()
  const columns = useColumns()
  const count = read.data?.count
  return (
    <Card
      flush
      title={words.children}
      note={words.childrenNote}
      actions={
        <Button
          small
          icon="download"
          why={count === 0 && words.nothingFound.title}
          whyIn="tip"
          onClick={() => setExporting(true)}
        >
          {words.export}
        </Button>
      }
      footer={
        <Pager
          rows={count}
          shown={format.count(read.data?.rows.length)}
          of={words.count(format.count(count))}
          firstHref={after === undefined ? undefined : path.nutrition({ ...search, after: undefined })}
          nextHref={read.data?.next ? path.nutrition({ ...search, after: read.data.next }) : undefined}
        />
      }
    >
      <Answer
        read={read}
        loading={<Table caption={words.children} columns={columns} rows={undefined} keyOf={(row) => row.id} />}
      >
        {({ rows }) => (
          <Table
            caption={words.children}
            columns={columns}
            rows={rows}
            keyOf={(row) => row.id}
            empty={
              only === undefined ? (
                <NothingInYear
                  icon="dep-3"
                  year={year}
                  better={programmeYear(who)}
                  href={(other) => path.nutrition({ ...search, year: other, after: undefined })}
                  title={words.empty.title}
                >
                  {words.empty.body}
                </NothingInYear>
              ) : (
                <EmptyState icon="dep-3" title={words.nothingFound.title}>
                  {words.nothingFound.body}
                </EmptyState>
              )
            }
          />
        )}
      </Answer>
      {exporting ? <ExportDialog query={{ year, place, only }} onClose={() => setExporting(false)} /> : null}
    </Card>
  )
}

function useColumns(): readonly Column<Row>[] {
  const words = useTexts().nutrition
  const { columns } = words
  const { date, number, fixed } = useFormat()
  const { language } = useLanguage()
  return [
    {
      key: 'child',
      head: columns.child,
      cell: (row) => (
        <span>
          {row.householdId === null ? (
            <b className="medium">{row.child}</b>
          ) : (
            <Link className="row-link" href={path.household(row.householdId)}>
              {row.child}
            </Link>
          )}
          <small>
            {words.sex[row.sex]} · {date(row.birthDate)}
          </small>
        </span>
      ),
    },
    { key: 'where', head: columns.where, wideOnly: true, cell: (row) => row.unit.name },
    { key: 'on', head: columns.on, numeric: true, cell: (row) => date(row.on) },
    {
      key: 'height',
      head: columns.height,
      numeric: true,
      cell: (row) => number(row.heightMm === null ? null : row.heightMm / 10, 1),
    },
    {
      key: 'weight',
      head: columns.weight,
      numeric: true,
      cell: (row) => number(row.weightG === null ? null : row.weightG / 1_000, 2),
    },
    {
      key: 'finding',
      head: columns.finding,
      cell: (row) => (
        <StatusTag bare tone={row.finding === null ? 'none' : row.finding === 'normal' ? 'reached' : 'missed'}>
          {row.finding === null ? words.enter.choose : growthWords[row.finding][language]}
        </StatusTag>
      ),
    },
    { key: 'z', head: columns.z, numeric: true, cell: (row) => fixed(row.z, 2) },
    {
      key: 'computed',
      head: columns.computed,
      cell: (row) =>
        row.computed === null ? null : (
          <StatusTag bare tone="risk">
            {growthWords[row.computed][language]}
          </StatusTag>
        ),
    },
  ]
}

type Query = { readonly year: number; readonly place: number | undefined; readonly only: string | undefined }

function ExportDialog({ query, onClose }: { query: Query; onClose: () => void }) {
  const { exportDialog } = useTexts().shell
  const words = useTexts().nutrition
  const { language } = useLanguage()
  const [purpose, setPurpose] = useState('')
  const save = () => {
    location.assign(addressOf(measurementFile.path, { ...query, purpose: purpose.trim(), lang: language }))
    onClose()
  }
  return (
    <FormDialog
      wide={false}
      title={words.export}
      about={exportDialog.about}
      go={exportDialog.go}
      why={purpose.trim().length < 3 ? exportDialog.purposeHint : undefined}
      busy={false}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={exportDialog.purpose}
        hint={exportDialog.purposeHint}
        value={purpose}
        onChange={setPurpose}
        maxLength={200}
        autoComplete="off"
      />
    </FormDialog>
  )
}
