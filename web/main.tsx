import './zod-without-eval.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/mantine.css'
import './look/tokens.css'
import './look/look.css'
import './ui/ui.css'
import { makeRouter } from './routes.tsx'
import { RouterLink } from './shell/router-link.tsx'
import { loadTexts, preferredLanguage, TextsProvider } from './text/use-texts.tsx'
import { applyScheme, followDevice } from './ui/color-scheme.ts'
import { LinkProvider } from './ui/link.tsx'
import { theme, variables } from './ui/theme.ts'
import { ToastProvider } from './ui/toast.tsx'
import { makeQueryClient } from './use-view.ts'

applyScheme()
followDevice()

// A page that is not there any more: the server was renewed while this tab stood open. One reload brings the new version.
addEventListener('vite:preloadError', (event) => {
  const last = Number(sessionStorage.getItem('chung-tay.reloaded') ?? 0)
  if (Date.now() - last < 60_000) return
  event.preventDefault()
  sessionStorage.setItem('chung-tay.reloaded', String(Date.now()))
  location.reload()
})

const texts = await loadTexts(preferredLanguage())
document.documentElement.lang = texts.language

const client = makeQueryClient()
const router = makeRouter(client)

createRoot(document.getElementById('app') ?? document.body).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} forceColorScheme="light">
      <QueryClientProvider client={client}>
        <TextsProvider first={texts}>
          <ToastProvider>
            <LinkProvider value={RouterLink}>
              <RouterProvider router={router} />
            </LinkProvider>
          </ToastProvider>
        </TextsProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
