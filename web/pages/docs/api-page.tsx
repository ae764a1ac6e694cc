import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { Answer, PageTitle } from '../../shell/answer.tsx'
import { useFormat, useTexts } from '../../text/use-texts.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Card, PageHead } from '../../ui/card.tsx'
import { FilterBar, FilterSearch } from '../../ui/filter-bar.tsx'
import { EmptyState } from '../../ui/note.tsx'
import { CommandDoc } from './command-doc.tsx'
import { commands } from './commands.ts'
import './docs.css'
import { type Described, type Route, routesOf, subjectOf } from './open-api.ts'
import { RouteDoc } from './route-doc.tsx'

const address = '/api/openapi.json'

/** The contract as people read it: every route with its parameters and answer, every command with its input. */
export function ApiPage() {
  const words = useTexts().docs
  const read = useQuery({
    queryKey: [address],
    queryFn: async ({ signal }) => {
      const response = await fetch(address, { signal })
      if (!response.ok) throw new Error(`${response.status}`)
      return routesOf(await response.json())
    },
  })
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <PageHead
        title={words.title}
        sub={words.sub(read.data?.version ?? '…')}
        actions={
          <ButtonLink icon="download" href={address} download>
            {words.raw}
          </ButtonLink>
        }
      />
      <Card title={words.intro} className="api-intro">
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p className="small ink-3">{words.refusals}</p>
      </Card>
      <Answer read={{ ...read, isPlaceholderData: false }}>{(described) => <Reference described={described} />}</Answer>
    </>
  )
}

function Reference({ described }: { described: Described }) {
  const words = useTexts().docs
  const { count } = useFormat()
  const [sought, setSought] = useState('')
  const search = useCallback((it: string) => setSought(it.toLowerCase()), [])
  const routes = described.routes.filter(({ path }) => path.toLowerCase().includes(sought))
  const some = commands.filter(({ name }) => name.includes(sought))
  const subjects = [...new Set(routes.map(({ path }) => subjectOf(path)))]
  return (
    <>
      <FilterBar>
        <FilterSearch label={words.searchLabel} placeholder={words.search} value={sought} onChange={search} />
      </FilterBar>
      {routes.length + some.length === 0 ? <EmptyState icon="search" title={words.nothing} /> : null}
      {routes.length === 0 ? null : (
        <Card flush title={words.routes(count(routes.length))} className="api-card">
          {subjects.map((subject) => (
            <Subject key={subject} name={subject} routes={routes.filter(({ path }) => subjectOf(path) === subject)} />
          ))}
        </Card>
      )}
      {some.length === 0 ? null : (
        <Card flush title={words.commands(count(some.length))} note="POST /api/commands" className="api-card">
          <p className="mid ink-2 api-note">{words.commandsNote}</p>
          {some.map((it) => (
            <CommandDoc key={it.name} command={it} />
          ))}
        </Card>
      )}
    </>
  )
}

function Subject({ name, routes }: { name: string; routes: readonly Route[] }) {
  const words = useTexts().docs
  return (
    <section>
      <h3 className="api-group">{words.group[name] ?? name}</h3>
      {routes.map((route) => (
        <RouteDoc key={`${route.method} ${route.path}`} route={route} />
      ))}
    </section>
  )
}
