import { buildIfNeeded } from './build.ts'

if (process.env.NODE_ENV === 'production') await buildIfNeeded()
await import('#server/main.ts')
