import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

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

export default defineConfig({
  root: here('web'),
  plugins: [react(), iconSprite(), twins()],
  build: {
    outDir: here('.build/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and pictures stay files: a data: URL would need a weaker content security policy.
    assetsInlineLimit: 0,
    // zod-without-eval.ts has to run before the first schema is made, whichever chunk that is in.
    rolldownOptions: { output: { strictExecutionOrder: true } },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '8080'}` } },
})
