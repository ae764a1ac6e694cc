import { readFileSync } from 'node:fs'
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

/** A compressed twin beside every script, sheet and drawing: the server sends the one the browser takes. */
const twins = (): Plugin => ({
  name: 'compressed-twins',
  generateBundle(_, bundle) {
    for (const [fileName, file] of Object.entries(bundle)) {
      if (!/\.(js|css|svg)$/.test(fileName)) continue
      const source = Buffer.from(file.type === 'chunk' ? file.code : file.source)
      this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source: brotliCompressSync(source) })
      this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(source) })
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
