import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentUser, serverApi } from '#lib/api/server-client.ts'
import { isDemonstrationAllowed } from '#lib/server/demonstration.ts'

/** Leads to where one belongs: the demonstration, one's workspace, or the sign-in page. */
export default async function StartPage(): Promise<never> {
  if (!(await currentUser())) redirect(isDemonstrationAllowed(await headers()) ? '/demo' : '/sign-in')
  const workspaces = await (await serverApi()).workspaces.list()
  const [only] = workspaces
  redirect(only && workspaces.length === 1 ? `/w/${only.id}` : '/w')
}
