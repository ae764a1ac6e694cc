import '../zod-without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../look/tokens.css'
import '../look/look.css'
import { startShell } from '../offline/shell.ts'
import { loadWords, preferred, WordsProvider } from './words.tsx'

await startShell()
const words = await loadWords(preferred())
document.documentElement.lang = words.language

createRoot(document.getElementById('app') ?? document.body).render(
  <StrictMode>
    <WordsProvider value={words}>
      <main>
        <h1>{words.field.title}</h1>
      </main>
    </WordsProvider>
  </StrictMode>,
)
