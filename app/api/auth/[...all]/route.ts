import { auth } from '#lib/server/auth.ts'

export const runtime = 'nodejs'
export const dynamic = 'force-dynamic'

const handle = (request: Request) => auth().handler(request)

export { handle as GET, handle as POST }
