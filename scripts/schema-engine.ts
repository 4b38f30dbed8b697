import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { QueryArrayResult } from 'pg'

/**
 * The SQL that would turn the structure of a database into that of a Prisma schema; empty if they agree.
 *
 * Prisma's own command for this needs a native program that it downloads. The same engine comes as WebAssembly with npm,
 * meant for use inside Prisma; what it lacks to run on its own is made up for here.
 * @param url connection string of a database with the migrations applied
 * @param schema path and text of the schema
 */
export async function structureDifference(
  url: string,
  schema: { path: string; content: string },
): Promise<string> {
  await loadEngine()
  const factory = new CatalogAdapter({ connectionString: url, max: 1 })
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factory)
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: [[schema.path, schema.content]] },
      () => {},
      adapter,
    )
    const result = await engine.diff({
      from: { tag: 'schemaDatasource', files: [schema], configDir: 'prisma' },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.exitCode === 0 ? '' : (result.stdout ?? '')
  } finally {
    await factory.dispose()
  }
}

let loading: Promise<void> | undefined

/** Bundlers load the module's WebAssembly part; Node does not. Loaded twice, it would mix up its two memories. */
function loadEngine(): Promise<void> {
  loading ??= instantiateEngine()
  return loading
}

async function instantiateEngine(): Promise<void> {
  const module = engineModule as typeof engineModule & { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const file = script.replace(/\.js$/, '.wasm')
  // The engine reports a panic through this registry, which Prisma's own program sets up.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (message: string) => console.error(message) },
  })
  const imports = { './schema_engine_bg.js': module as unknown as WebAssembly.ModuleImports }
  const { instance } = await WebAssembly.instantiate(readFileSync(file), imports)
  module.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
}

const CHARACTER_OID = 18
const TEXT_OID = 25
const MARK = ' (character)'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Driver = ReturnType<Adapter['underlyingDriver']>

/**
 * The engine reads columns of the catalog's type "char", which the adapter does not know: they pass it as text, marked
 * by their name, and get their type back behind it.
 */
class CatalogAdapter extends PrismaPg {
  readonly #open: Adapter[] = []

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    this.#open.push(adapter)
    markCharacters(adapter.underlyingDriver())
    restoreCharacters(adapter)
    return adapter
  }

  async dispose(): Promise<void> {
    for (const adapter of this.#open.splice(0)) await adapter.dispose()
  }
}

function markCharacters(driver: Driver): void {
  const query = driver.query.bind(driver) as (...args: unknown[]) => Promise<QueryArrayResult>
  const marking = async (...args: unknown[]) => {
    const result = await query(...args)
    for (const field of result.fields) {
      if (field.dataTypeID !== CHARACTER_OID) continue
      field.dataTypeID = TEXT_OID
      field.name += MARK
    }
    return result
  }
  driver.query = marking as Driver['query']
}

function restoreCharacters(adapter: Adapter): void {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    result.columnNames.forEach((name, index) => {
      if (!name.endsWith(MARK)) return
      result.columnNames[index] = name.slice(0, -MARK.length)
      result.columnTypes[index] = ColumnTypeEnum.Character
    })
    return result
  }
}
