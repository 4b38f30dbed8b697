import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Starts a session without a password. The endpoint has no path: no request reaches it, only our own code that has
 * made sure that the demonstration is allowed.
 */
export const demonstrationPlugin = () =>
  ({
    id: 'demonstration',
    endpoints: {
      signInDemonstration: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.uuid() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
          if (!user) throw new APIError('NOT_FOUND')
          const session = await ctx.context.internalAdapter.createSession(user.id)
          await setSessionCookie(ctx, { session, user })
          return { ok: true }
        },
      ),
    },
  }) satisfies BetterAuthPlugin
