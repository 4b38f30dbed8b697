import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Prisma wants a native schema engine that it would download at install time. Generating the client
// does not need it, so a stub stands in; it fails loudly because an empty one would let
// `prisma migrate deploy` report success without having done anything.
const stub = fileURLToPath(new URL('./node_modules/.prisma-no-engine', import.meta.url))
if (!existsSync(stub)) {
  writeFileSync(
    stub,
    '#!/bin/sh\necho "The native schema engine is not installed: use npm run db:migrate" >&2\nexit 1\n',
    {
      mode: 0o755,
    },
  )
}
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= stub

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
})
