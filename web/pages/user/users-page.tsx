import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { userList } from '../../../contract/account.ts'
import { may, reach } from '../../../domain/account/may.ts'
import { path } from '../../path.ts'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useActor } from '../../shell/me.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSearch } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { Pager } from '../../ui/pager.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useGo, useView } from '../../use-view.ts'
import './user.css'
import { PasswordDialog } from './password-dialog.tsx'
import { UserDialog } from './user-dialog.tsx'

export type User = z.infer<typeof userList.answer>['rows'][number]
type Open = { readonly what: 'add' } | { readonly what: 'change' | 'password'; readonly user: User }

const route = getRouteApi('/in/users')

export function UsersPage() {
  const { shell, user } = useTexts()
  const who = useActor()
  if (reach.users(who) !== undefined) return <Accounts />
  return (
    <>
      <PageTitle>{user.title}</PageTitle>
      <PageHead title={user.title} sub={user.sub} />
      <EmptyState icon="lock" title={shell.nav.notForRole(shell.role[who.role])} />
    </>
  )
}

/** Accounts: who, as what, how far. The administrator keeps them; an auditor reads. */
function Accounts() {
  const words = useTexts().user
  const { count } = useFormat()
  const go = useGo()
  const actor = useActor()
  const { q, after } = route.useSearch()
  const read = useView(userList, { q, after })
  const [open, setOpen] = useState<Open | undefined>(undefined)
  const why = !may.keepAccounts(actor, actor) && words.mayNot
  const search = useCallback((it: string) => go(path.users({ q: it }), true), [go])
  const close = () => setOpen(undefined)
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <Button kind="primary" icon="plus" why={why} whyIn="tip" onClick={() => setOpen({ what: 'add' })}>
            {words.add}
          </Button>
        }
      />
      <FilterBar>
        <FilterSearch label={words.searchLabel} placeholder={words.search} value={q ?? ''} onChange={search} />
      </FilterBar>
      <Card
        flush
        footer={
          <Pager
            rows={read.data?.rows.length}
            shown={count(read.data?.rows.length)}
            of={words.accounts(count(read.data?.count))}
            firstHref={after === undefined ? undefined : path.users({ q })}
            nextHref={read.data?.next ? path.users({ q, after: read.data.next }) : undefined}
          />
        }
      >
        <Answer read={read} loading={<Users rows={undefined} why={why} onOpen={setOpen} searched={false} />}>
          {({ rows }) => <Users rows={rows} why={why} onOpen={setOpen} searched={q !== undefined} />}
        </Answer>
      </Card>
      {open?.what === 'add' ? <UserDialog user={undefined} onClose={close} /> : null}
      {open?.what === 'change' ? <UserDialog user={open.user} onClose={close} /> : null}
      {open?.what === 'password' ? <PasswordDialog user={open.user} onClose={close} /> : null}
    </>
  )
}

type Rows = {
  readonly rows: readonly User[] | undefined
  readonly why: string | false
  readonly onOpen: (it: Open) => void
  readonly searched: boolean
}

function Users({ rows, why, onOpen, searched }: Rows) {
  const words = useTexts().user
  const { title, body } = searched ? words.nothingFound : words.empty
  return (
    <Table
      caption={words.title}
      columns={useColumns(why, onOpen)}
      rows={rows}
      keyOf={(row) => row.id}
      empty={
        <EmptyState icon="users" title={title} {...(searched ? {} : { basis: words.empty.basis })}>
          {body}
        </EmptyState>
      }
    />
  )
}

function useColumns(why: string | false, onOpen: (it: Open) => void): readonly Column<User>[] {
  const texts = useTexts()
  const words = texts.user
  const format = useFormat()
  return [
    {
      key: 'name',
      head: words.columns.name,
      cell: (row) => (
        <span>
          <b className="row-name">{row.name}</b>
          {row.title === '' ? null : <small>{row.title}</small>}
        </span>
      ),
    },
    { key: 'account', head: words.columns.account, cell: (row) => row.account },
    { key: 'role', head: words.columns.role, cell: (row) => texts.shell.role[row.role] },
    { key: 'unit', head: words.columns.unit, cell: (row) => row.unitName },
    {
      key: 'state',
      head: words.columns.state,
      cell: (row) => (
        <StatusTag tone={row.active ? 'reached' : 'plain'} bare>
          {row.active ? words.state.active : words.state.locked}
        </StatusTag>
      ),
    },
    {
      key: 'seen',
      head: words.columns.lastSeen,
      numeric: true,
      wideOnly: true,
      cell: (row) =>
        row.lastSeen === null ? <span className="ink-3">{words.never}</span> : format.moment(row.lastSeen),
    },
    {
      key: 'action',
      head: <span className="sr">{words.columns.action}</span>,
      cell: (row) => (
        <span className="acts row-acts">
          <Button
            small
            kind="quiet"
            why={why}
            whyIn="tip"
            label={`${words.change}: ${row.name}`}
            onClick={() => onOpen({ what: 'change', user: row })}
          >
            {words.change}
          </Button>
          <Button
            small
            kind="quiet"
            why={why}
            whyIn="tip"
            label={`${words.setPassword}: ${row.name}`}
            onClick={() => onOpen({ what: 'password', user: row })}
          >
            {words.setPassword}
          </Button>
        </span>
      ),
    },
  ]
}
