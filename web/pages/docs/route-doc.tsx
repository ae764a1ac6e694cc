import { useTexts } from '../../text/use-texts.tsx'
import { contentOf, type Route } from './open-api.ts'
import { shapeOf } from './shape.ts'

/** One route, folded: its parameters, what is sent, what comes back. */
export function RouteDoc({ route }: { route: Route }) {
  const words = useTexts().docs
  const { operation } = route
  const summary = words.summary[`${route.method} ${route.path}`] ?? operation.summary
  const body = contentOf(operation.requestBody?.content)
  const [, answered] = Object.entries(operation.responses).find(([status]) => status.startsWith('2')) ?? []
  const answer = contentOf(answered?.content)
  return (
    <details className="api-route">
      <summary>
        <b className={`method is-${route.method}`}>{route.method.toUpperCase()}</b>
        <code>{route.path}</code>
        {summary ? <span className="small ink-3">{summary}</span> : null}
      </summary>
      <div className="api-detail">
        <Parameters route={route} />
        {body?.schema ? <Shape title={words.body} text={shapeOf(body.schema)} /> : null}
        {answer ? (
          answer.mediaType === 'application/json' && answer.schema ? (
            <Shape title={words.answer} text={shapeOf(answer.schema)} />
          ) : (
            <Shape title={words.answer} text={`${words.file}: ${answer.mediaType}`} />
          )
        ) : null}
      </div>
    </details>
  )
}

function Parameters({ route }: { route: Route }) {
  const words = useTexts().docs
  const parameters = route.operation.parameters ?? []
  if (route.method !== 'get') return null
  if (parameters.length === 0) return <p className="small ink-3">{words.noParameters}</p>
  return (
    <table className="api-parameters">
      <caption>{words.parameters}</caption>
      <tbody>
        {parameters.map((it) => (
          <tr key={it.name}>
            <th scope="row">
              <code>{it.name}</code>
            </th>
            <td>
              <code>{it.schema ? shapeOf(it.schema) : 'any'}</code>
            </td>
            <td className="ink-3">{words.where[it.in as keyof typeof words.where] ?? it.in}</td>
            <td className={it.required ? undefined : 'ink-3'}>{it.required ? words.required : words.optional}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Shape({ title, text }: { title: string; text: string }) {
  return (
    <figure className="api-shape">
      <figcaption>{title}</figcaption>
      <pre>{text}</pre>
    </figure>
  )
}
