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
