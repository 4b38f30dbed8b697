import { apiContext } from '#lib/api/context.ts'
import { prepareDemonstration } from '#lib/commands/prepare-demonstration.ts'
import { auth } from '#lib/server/auth.ts'
import { database } from '#lib/server/db.ts'
import { isDemonstrationAllowed } from '#lib/server/demonstration.ts'

/**
 * Signs in as a person of the demonstration (`?person=2`: as the second one) and leads to its dossier. Without
 * `person` somebody already signed in as one of them stays who they are. 404 where there is no demonstration.
 */
export async function openDemonstration(request: Request): Promise<Response> {
  if (isPrefetch(request) || !isDemonstrationAllowed(request.headers))
    return new Response('Not found', { status: 404 })
  const { workspaceId, dossierId, people } = await prepareDemonstration()
  const dossier = await database().dossier.findFirst({
    where: { id: dossierId, workspaceId, deletedAt: null },
  })
  const headers = new Headers({
    location: dossier ? `/d/${dossierId}` : `/w/${workspaceId}`,
    'cache-control': 'no-store',
  })
  const wanted = new URL(request.url).searchParams.get('person')
  const user = await apiContext(request.headers).user()
  if (wanted === null && people.some(({ id }) => id === user?.id))
    return new Response(null, { status: 303, headers })
  const person = people[wanted === '2' ? 1 : 0]
  const signedIn = await auth().api.signInDemonstration({ body: { userId: person.id }, returnHeaders: true })
  for (const cookie of signedIn.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** A page fetched ahead of a click must not change who one is. */
function isPrefetch({ headers }: Request): boolean {
  return headers.has('next-router-prefetch') || Boolean(headers.get('sec-purpose')?.includes('prefetch'))
}
