import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

const secret = 's'.repeat(32)
const read = (source: Record<string, string>) => readEnvironment({ NODE_ENV: 'production', ...source })

describe('readEnvironment', () => {
  it('needs nothing to be set', () => {
    expect(read({})).toEqual({
      mode: 'production',
      port: 3000,
      host: '127.0.0.1',
      loopbackOnly: true,
      dataDir: undefined,
      databaseUrl: undefined,
      embeddedDatabase: false,
      secret: undefined,
      origin: 'http://localhost:3000',
      logLevel: 'info',
    })
  })

  it('takes an empty variable for one that is not set', () => {
    expect(read({ PORT: '', DATABASE_URL: '', DATA_DIR: '' })).toEqual(read({}))
  })

  it('knows from the host whether others can reach the server', () => {
    expect(read({ HOST: '0.0.0.0' }).loopbackOnly).toBe(false)
    expect(read({ HOST: '::1' }).loopbackOnly).toBe(true)
    expect(read({ HOST: '127.evil.example' }).loopbackOnly).toBe(false)
  })

  it('makes the data folder absolute', () => {
    expect(read({ DATA_DIR: 'data' }).dataDir).toBe(`${process.cwd()}/data`)
  })

  it.each([
    ['PORT', '80a', 'PORT must be a whole number: PORT=3000 (it is "80a").'],
    ['PORT', '70000', 'PORT must be between 0 and 65535 (it is "70000").'],
    ['PORT', '-1', 'PORT must be a whole number'],
    ['HOST', 'http://x', 'HOST must be an address to listen on'],
    ['BASE_URL', 'gegenlese.example.org', 'BASE_URL must be like https://gegenlese.example.org'],
    ['BASE_URL', 'https://example.org/path', 'BASE_URL must be an origin only, without a path'],
    [
      'LOG_LEVEL',
      'loud',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent (it is "loud").',
    ],
    ['NODE_ENV', 'prod', 'NODE_ENV must be one of production, development, test'],
    ['BETTER_AUTH_SECRET', 'short', 'BETTER_AUTH_SECRET must have at least 32 characters'],
  ])('refuses %s=%s, naming it and what to do', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(message)
  })

  it('names every wrong variable at once', () => {
    expect(() => read({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/^PORT .*\nLOG_LEVEL /)
  })

  it('asks for a secret of one’s own with a database of one’s own', () => {
    const DATABASE_URL = 'postgresql://u:p@db.example:5432/x'
    expect(() => read({ DATABASE_URL })).toThrow('BETTER_AUTH_SECRET must be set when DATABASE_URL is set')
    expect(read({ DATABASE_URL, BETTER_AUTH_SECRET: secret })).toMatchObject({
      databaseUrl: DATABASE_URL,
      secret,
    })
  })

  it('never repeats a password or a secret', () => {
    const sources: Record<string, string>[] = [
      { DATABASE_URL: 'mysql://u:hunter2@h/x' },
      { BETTER_AUTH_SECRET: 'hunter2' },
    ]
    for (const source of sources) {
      let message = ''
      try {
        read(source)
      } catch (error) {
        message = String(error)
      }
      expect(message).toContain('must')
      expect(message).not.toContain('hunter2')
    }
  })
})
