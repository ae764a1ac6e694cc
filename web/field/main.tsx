import '../zod-without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../look/tokens.css'
import '../look/look.css'
import './field.css'
import { listOwners, openDevice } from '../offline/db.ts'
import { askToPersist, startShell } from '../offline/shell.ts'
import { App } from './app.tsx'
import { loadWords, preferred, WordsProvider } from './words.tsx'

await startShell()
const [words, base] = await Promise.all([loadWords(preferred()), openDevice()])
const owners = await listOwners(base)
if (owners.length > 0) void askToPersist()

createRoot(document.getElementById('app') ?? document.body).render(
  <StrictMode>
    <WordsProvider first={words}>
      <App base={base} owners={owners} />
    </WordsProvider>
  </StrictMode>,
)
