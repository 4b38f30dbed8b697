import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { organization } from 'better-auth/plugins'
import { passwordLength } from '#lib/domain/password.ts'
import { database } from '#lib/server/db.ts'
import { demonstrationPlugin } from '#lib/server/demonstration-plugin.ts'

function createAuth() {
  const baseURL = process.env.BASE_URL
  return betterAuth({
    appName: 'Gegenlese',
    ...(baseURL ? { baseURL } : {}),
    basePath: '/api/auth',
    trustedOrigins: ownOrigin,
    secret: process.env.BETTER_AUTH_SECRET,
    database: prismaAdapter(database(), { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: {
      expiresIn: 60 * 60 * 24 * 30,
      updateAge: 60 * 60 * 24,
    },
    rateLimit: {
      enabled: process.env.NODE_ENV === 'production',
      storage: 'database',
      window: 60,
      max: 300,
      // A newsroom comes from one address, so the library's three in ten seconds would hit colleagues.
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-up/email': { window: 60, max: 20 },
      },
    },
    advanced: {
      // Set by our server from the socket: a client could name any address in the usual headers.
      ipAddress: { ipAddressHeaders: ['x-gegenlese-address'] },
      database: { generateId: false },
      cookiePrefix: 'gegenlese',
      useSecureCookies: baseURL?.startsWith('https://') ?? false,
    },
    telemetry: { enabled: false },
    // Memberships are written by our commands, together with their event; see docs/decisions.
    disabledPaths: membershipPaths,
    plugins: [
      demonstrationPlugin(),
      organization({
        allowUserToCreateOrganization: false,
        schema: {
          organization: { modelName: 'workspace' },
          member: { fields: { organizationId: 'workspaceId' } },
          invitation: { fields: { organizationId: 'workspaceId' } },
          session: { fields: { activeOrganizationId: 'activeWorkspaceId' } },
        },
      }),
    ],
  })
}

/** A page may be reached under several names (localhost, 127.0.0.1); whichever it is, its own requests are not foreign. */
function ownOrigin(request: Request | undefined): string[] {
  const host = request?.headers.get('host')
  return host ? [`http://${host}`, `https://${host}`] : []
}

const membershipPaths = [
  '/organization/create',
  '/organization/update',
  '/organization/delete',
  '/organization/invite-member',
  '/organization/cancel-invitation',
  '/organization/accept-invitation',
  '/organization/reject-invitation',
  '/organization/get-invitation',
  '/organization/list-invitations',
  '/organization/list-user-invitations',
  '/organization/remove-member',
  '/organization/update-member-role',
  '/organization/add-member',
  '/organization/leave',
  '/organization/list',
  '/organization/list-members',
  '/organization/get-full-organization',
  '/organization/get-active-member',
  '/organization/get-active-member-role',
  '/organization/set-active',
  '/organization/check-slug',
  '/organization/has-permission',
]

type Auth = ReturnType<typeof createAuth>
const shared = globalThis as typeof globalThis & { gegenleseAuth?: Auth }

/** Better Auth over the process's database; accounts and sessions are its business alone. */
export function auth(): Auth {
  shared.gegenleseAuth ??= createAuth()
  return shared.gegenleseAuth
}
