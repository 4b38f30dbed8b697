import { buildIfNeeded } from './build.ts'

if (process.env.NODE_ENV === 'production' && !(await buildIfNeeded())) process.exit(1)
await import('#server/main.ts')
