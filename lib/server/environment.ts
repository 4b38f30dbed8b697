import path from 'node:path'
import { z } from 'zod'

/** What the program was told by its environment variables; read once, at the start. */
export interface Environment {
  mode: 'production' | 'development' | 'test'
  /** 0 takes any free port. */
  port: number
  host: string
  /** True if only this machine can reach the server. */
  loopbackOnly: boolean
  /** Absolute; undefined: the default of the embedded database. */
  dataDir: string | undefined
  /** A PostgreSQL to use; undefined until the embedded one runs. */
  databaseUrl: string | undefined
  /** True once the embedded database runs and stands in `databaseUrl`. */
  embeddedDatabase: boolean
  /** Signs sessions; undefined until the data folder's own has been read. */
  secret: string | undefined
  /** Scheme, host and port under which people reach the program, without a slash at the end. */
  origin: string
  logLevel: (typeof logLevels)[number]
}

/** One message a line, each naming its variable and what to do. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/** Set by the program itself, for its own later parts: never by the person who starts it. */
export const EMBEDDED_MARK = 'GEGENLESE_EMBEDDED_DATABASE'
/** `1` while people at this machine may sign in as those of the demonstration without a password. */
export const DEMONSTRATION_MARK = 'GEGENLESE_DEMO'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const MINIMUM_SECRET = 32

const variables = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
    PORT: z
      .string()
      .regex(/^\d+$/, 'must be a whole number: PORT=3000')
      .transform(Number)
      .refine((port) => port <= 65535, 'must be between 0 and 65535')
      .default(3000),
    HOST: z
      .string()
      .regex(
        /^[\w.:-]+$/,
        'must be an address to listen on: HOST=127.0.0.1, or HOST=0.0.0.0 for every network',
      )
      .default('127.0.0.1'),
    DATA_DIR: z
      .string()
      .refine((folder) => !folder.includes('\0'), 'must be a folder')
      .transform((folder) => path.resolve(folder))
      .optional(),
    DATABASE_URL: z
      .string()
      .refine(
        (url) => hasProtocol(url, ['postgresql:', 'postgres:']),
        'must be like postgresql://user:password@host:5432/name',
      )
      .optional(),
    BETTER_AUTH_SECRET: z
      .string()
      .min(
        MINIMUM_SECRET,
        `must have at least ${MINIMUM_SECRET} characters: make one with \`openssl rand -base64 32\``,
      )
      .optional(),
    BASE_URL: z
      .string()
      .refine((url) => hasProtocol(url, ['http:', 'https:']), 'must be like https://gegenlese.example.org')
      .refine((url) => isOrigin(url), 'must be an origin only, without a path')
      .transform((url) => new URL(url).origin)
      .optional(),
    LOG_LEVEL: z.enum(logLevels).default('info'),
    [EMBEDDED_MARK]: z.literal('1').optional(),
  })
  .refine((env) => !env.DATABASE_URL || env.BETTER_AUTH_SECRET, {
    path: ['BETTER_AUTH_SECRET'],
    message:
      'must be set when DATABASE_URL is set, the same for every instance: make one with `openssl rand -base64 32`',
  })

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined
}

function hasProtocol(text: string, protocols: string[]): boolean {
  const url = parseUrl(text)
  return url !== undefined && protocols.includes(url.protocol)
}

function isOrigin(text: string): boolean {
  const url = parseUrl(text)
  return url !== undefined && url.pathname === '/' && !url.search && !url.hash && !url.username
}

export function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

/** An empty variable counts as unset, as `PORT= npm start` means it. */
function withoutEmpty(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  ) as NodeJS.ProcessEnv
}

/**
 * Reads the environment variables.
 * @throws EnvironmentError naming every variable with a wrong value
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = variables.safeParse(withoutEmpty(source))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => describeIssue(issue, source))
    throw new EnvironmentError([...new Set(lines)].join('\n'))
  }
  const env = parsed.data
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    loopbackOnly: isLoopbackHost(env.HOST),
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    embeddedDatabase: env[EMBEDDED_MARK] === '1',
    secret: env.BETTER_AUTH_SECRET,
    origin: env.BASE_URL ?? `http://localhost:${env.PORT}`,
    logLevel: env.LOG_LEVEL,
  }
}

/** Secrets and addresses with passwords are not repeated in messages. */
const confidential = new Set(['BETTER_AUTH_SECRET', 'DATABASE_URL'])

function describeIssue(issue: z.core.$ZodIssue, source: NodeJS.ProcessEnv): string {
  const name = String(issue.path[0])
  const shown = confidential.has(name) ? '' : ` (it is "${source[name]}")`
  const wanted = issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : issue.message
  return `${name} ${wanted}${shown}.`
}

let current: (Environment & { databaseUrl: string; secret: string }) | undefined

/**
 * The environment of the running program, for everything that is loaded after the database is there.
 * @throws EnvironmentError if a value is wrong or the database has not been started
 */
export function environment(): Environment & { databaseUrl: string; secret: string } {
  if (current) return current
  const { databaseUrl, secret, ...rest } = readEnvironment()
  if (!databaseUrl || !secret) {
    throw new EnvironmentError('DATABASE_URL must be set before this part of the program is loaded.')
  }
  current = { ...rest, databaseUrl, secret }
  return current
}
