import { passwordLength } from '#lib/domain/password.ts'

/** What signing in and out can end with; the interface has a message for each refusal. */
export type AccountOutcome =
  | 'ok'
  | 'nameMissing'
  | 'wrong'
  | 'exists'
  | 'invalidEmail'
  | 'passwordShort'
  | 'tooMany'
  | 'offline'

const refusals: Record<string, AccountOutcome> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong',
  USER_ALREADY_EXISTS: 'exists',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'exists',
  INVALID_EMAIL: 'invalidEmail',
  PASSWORD_TOO_SHORT: 'passwordShort',
}

// Better Auth's own client weighs more than these three calls are worth.
async function post(path: string, body: unknown): Promise<AccountOutcome> {
  let response: Response
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    return 'offline'
  }
  if (response.ok) return 'ok'
  if (response.status === 429) return 'tooMany'
  const { code } = (await response.json().catch(() => ({}))) as { code?: string }
  return refusals[code ?? ''] ?? 'wrong'
}

/** Starts a session, kept in a cookie that scripts cannot read. */
export const signIn = (email: string, password: string) => post('sign-in/email', { email, password })

/** Makes an account and starts its session. */
export async function signUp(name: string, email: string, password: string): Promise<AccountOutcome> {
  if (name === '') return 'nameMissing'
  if (password.length < passwordLength.min) return 'passwordShort'
  return post('sign-up/email', { name, email, password })
}

/** Ends the session of this browser. */
export const signOut = () => post('sign-out', {})
