// `npm start` builds if needed and serves; `npm run dev` (--dev) serves the sources as they are.
import { run } from './run.mjs'

const args = process.argv.slice(2)
const mode = args.includes('--dev') ? 'development' : 'production'
run('scripts/start.ts', args, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' })
