import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

async function bundle(entry: string): Promise<{ script: string; style: string }> {
  const result = await build({
    entryPoints: [here(entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    outdir: here('.'),
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const textOf = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}

function page(style: string, script: string): string {
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>bench:highlights</title>
<style>${style}</style><body><script type="module">${script.replaceAll('</script', '<\\/script')}</script></html>`
}

/** Bundles both pages and serves them on loopback: `/own` and `/recogito`. */
export async function servePages(): Promise<{ address: string; close(): void }> {
  const stage = await readFile(here('./stage.css'), 'utf8')
  const own = await readFile(here('../../lib/client/highlights/highlights.css'), 'utf8')
  const [ours, theirs] = await Promise.all([bundle('./page-own.ts'), bundle('./page-recogito.ts')])
  const pages = new Map([
    ['/own', page(stage + own, ours.script)],
    ['/recogito', page(stage + theirs.style, theirs.script)],
  ])
  const server = createServer((request, response) => {
    const found = pages.get(request.url ?? '')
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(found ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() }
}
