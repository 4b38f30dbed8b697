import { createRouterClient, ORPCError } from '@orpc/server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { apiContext, type SignedInUser } from '#lib/api/context.ts'
import { router } from '#lib/api/router.ts'
import { AppError } from '#lib/server/errors.ts'
import { pathHeader } from '#lib/server/security-headers.ts'

/** One context for everything a page asks for, so that the session is looked up once. */
const requestContext = cache(async () => apiContext(new Headers(await headers())))

/** The signed-in person, or null. */
export async function currentUser(): Promise<SignedInUser | null> {
  return (await requestContext()).user()
}

/**
 * The API in process, for server components: the same procedures with the same permissions. Not signed in leads
 * to the sign-in page and back; what is not there, or is no id at all, to the page that says so.
 */
export const serverApi = cache(async () =>
  createRouterClient(router, {
    context: await requestContext(),
    interceptors: [
      async ({ next }) => {
        try {
          return await next()
        } catch (error) {
          if (error instanceof AppError && error.code === 'not-signed-in') redirect(await signInPath())
          if (error instanceof AppError && error.code === 'not-found') notFound()
          if (error instanceof ORPCError && error.code === 'BAD_REQUEST') notFound()
          throw error
        }
      },
    ],
  }),
)

/** The sign-in page that leads back to where one is. */
export async function signInPath(): Promise<string> {
  const path = (await headers()).get(pathHeader) ?? '/'
  return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`
}
