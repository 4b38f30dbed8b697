import { openDemonstration } from '#lib/api/demonstration.ts'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

export { openDemonstration as GET }
