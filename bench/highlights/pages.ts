import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

async function bundle(entry: string): Promise<{ script: string; style: string }> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    outdir: here('.'),
  })
  const textOf = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}

async function page(entry: string): Promise<string> {
  const [stage, own, { script, style }] = await Promise.all([
    readFile(here('./stage.css'), 'utf8'),
    readFile(here('../../lib/client/highlights/highlights.css'), 'utf8'),
    bundle(entry),
  ])
  return `<!doctype html><html lang="de"><meta charset="utf-8"><title>Highlights</title>
<style>${stage}${own}${style}</style><body><script type="module">${script.replaceAll('</script', '<\\/script')}</script></html>`
}

export interface ServedPages {
  readonly address: string
  close(): void
}

/** Bundles one page for each path from its entry script (an absolute file path) and serves them on loopback. */
export async function servePages(entries: Readonly<Record<string, string>>): Promise<ServedPages> {
  const built = Object.entries(entries).map(async ([path, entry]) => [path, await page(entry)] as const)
  const pages = new Map(await Promise.all(built))
  const server = createServer((request, response) => {
    const found = pages.get(request.url ?? '')
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(found ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** The two pages of the bench: ours and the one of @recogito/text-annotator, on the same text. */
export function serveBench(): Promise<ServedPages> {
  return servePages({ '/own': here('./page-own.ts'), '/recogito': here('./page-recogito.ts') })
}
