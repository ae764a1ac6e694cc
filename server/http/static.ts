import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Env, Hono } from 'hono'

/**
 * The built web app: files with a hash in their name are kept for a year, every other path is a page of the app: of the phone's
 * at /field and below, of the office's everywhere else. Pages and the phone's worker are asked for anew each time.
 */
export function serveWeb<E extends Env>(app: Hono<E>, folder: string) {
  if (!existsSync(join(folder, 'index.html'))) return
  const [office, field] = ['index.html', 'field.html'].map((name) => readFileSync(join(folder, name), 'utf8'))
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use('*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-cache')
  })
  app.use('*', serveStatic({ root: folder, index: 'no-index', precompressed: true }))
  app.get('/assets/*', (c) => c.notFound())
  app.get('/field/:file{.+\\.\\w+}', (c) => c.notFound())
  app.get('/field/*', (c) => c.html(field ?? ''))
  app.get('*', (c) => c.html(office ?? ''))
}
