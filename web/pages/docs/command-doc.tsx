import { useTexts } from '../../text/use-texts.tsx'
import type { commands } from './commands.ts'
import { Shape } from './route-doc.tsx'
import { shapeOf } from './shape.ts'

/** One command, folded: its name, its name in words, its input. */
export function CommandDoc({ command }: { command: (typeof commands)[number] }) {
  const texts = useTexts()
  return (
    <details className="api-route">
      <summary>
        <code>{command.name}</code>
        <span className="small ink-3">{texts.log.command[command.name] ?? ''}</span>
      </summary>
      <div className="api-detail">
        <Shape title={texts.docs.input} text={shapeOf(command.schema)} />
      </div>
    </details>
  )
}
