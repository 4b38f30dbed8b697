import { describe, expect, it } from 'vitest'
import { errorStatus } from '#lib/domain/error-codes.ts'
import de from '#messages/de.json' with { type: 'json' }
import en from '#messages/en.json' with { type: 'json' }

type Tree = { [key: string]: string | Tree }

/** Every message by its dotted key. */
function flatten(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as [string, string]]
      : flatten(value, `${prefix}${key}.`),
  )
}

/** Names (and kinds) of the ICU arguments and the tags of a message, sorted. */
function argumentsOf(message: string): string[] {
  const names = [...message.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+))?\s*[,}]/g)].map(([, name, kind]) =>
    kind ? `${name} ${kind}` : `${name}`,
  )
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`)
  return [...new Set([...names, ...tags])].sort()
}

const german = new Map(flatten(de))
const english = new Map(flatten(en))

describe('the message files', () => {
  it('have the same keys in German and English', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort())
  })
  it('have the same arguments in German and English', () => {
    const differing = [...german].filter(
      ([key, message]) => String(argumentsOf(message)) !== String(argumentsOf(english.get(key) ?? '')),
    )
    expect(differing).toEqual([])
  })
  it('leave no message empty', () => {
    expect([...german, ...english].filter(([, message]) => message.trim() === '')).toEqual([])
  })
  it('write German without ß, as the designs do', () => {
    expect([...german].filter(([, message]) => message.includes('ß'))).toEqual([])
  })
  it('have a message for every code the API can refuse with', () => {
    expect(Object.keys(errorStatus).filter((code) => !german.has(`errors.${code}`))).toEqual([])
  })
})
