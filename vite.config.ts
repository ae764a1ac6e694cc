import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, transformWithOxc } from 'vite'
import { withFieldFiles } from './tools/field-shell.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Puts the icon sprite into the page once: every `<use href="#…">` finds it there, on paper and without network too. */
const iconSprite = (): Plugin => ({
  name: 'icon-sprite',
  transformIndexHtml(html) {
    const symbols = readFileSync(here('web/look/icons.svg'), 'utf8').match(/<symbol[\s\S]*?<\/symbol>/g) ?? []
    return html.replace('<!-- icons -->', `<svg class="sprite" aria-hidden="true">${symbols.join('')}</svg>`)
  },
})

/**
 * A compressed twin beside every script, sheet and drawing: the server sends the one the browser takes. Made of the files
 * as they were written: before that Vite still puts the addresses of lazily loaded pages into them.
 */
const twins = (): Plugin => ({
  name: 'compressed-twins',
  writeBundle({ dir = '' }, bundle) {
    for (const fileName of Object.keys(bundle)) {
      if (!/\.(js|css|svg)$/.test(fileName)) continue
      const path = join(dir, fileName)
      const source = readFileSync(path)
      writeFileSync(`${path}.br`, brotliCompressSync(source))
      writeFileSync(`${path}.gz`, gzipSync(source))
    }
  },
})

/** The worker of the phone app has a name that stays, by which browsers look for a newer version; it is written last of all. */
const fieldWorker = (): Plugin => ({
  name: 'field-worker',
  applyToEnvironment: ({ name }) => name === 'field',
  async writeBundle({ dir = '' }) {
    const source = here('web/offline/service-worker.ts')
    const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source)
    writeFileSync(join(dir, 'field-worker.js'), withFieldFiles(code, dir))
  },
})

const pageOf = (name: string, emptyOutDir: boolean) => ({
  consumer: 'client' as const,
  build: {
    outDir: here('.build/web'),
    emptyOutDir,
    target: 'es2022',
    // Fonts and pictures stay files: a data: URL would need a weaker content security policy.
    assetsInlineLimit: 0,
    // zod-without-eval.ts has to run before the first schema is made, whichever chunk that is in.
    rolldownOptions: { input: here(`web/${name}`), output: { strictExecutionOrder: true } },
  },
})

export default defineConfig({
  root: here('web'),
  plugins: [react(), iconSprite(), fieldWorker(), twins()],
  // Two apps, each with chunks of its own: what the office alone needs is not fetched by a phone.
  environments: { client: pageOf('index.html', true), field: pageOf('field.html', false) },
  builder: {},
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '8080'}` } },
})
