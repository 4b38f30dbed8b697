import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentStamp } from './content-stamp.ts'

let root: string

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  writeFileSync(path.join(root, name), text)
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'gegenlese-stamp-'))
  write('app/page.tsx', 'page')
  write('package-lock.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

describe('contentStamp', () => {
  it('is the same for the same contents, in another folder and with other times', () => {
    const stamp = contentStamp(root)
    const copy = `${root}-copy`
    cpSync(root, copy, { recursive: true })
    utimesSync(path.join(copy, 'app/page.tsx'), 1, 1)
    expect(contentStamp(copy)).toBe(stamp)
    rmSync(copy, { recursive: true })
  })

  it.each([
    ['app/page.tsx', 'changed'],
    ['package-lock.json', '{"changed":true}'],
    ['components/new.tsx', 'new'],
    ['next.config.js', 'new'],
  ])('changes with %s', (name, text) => {
    const stamp = contentStamp(root)
    write(name, text)
    expect(contentStamp(root)).not.toBe(stamp)
  })

  it.each(['lib/thing.test.ts', 'lib/server/generated/client.ts', 'docs/readme.md', 'server/main.ts'])(
    'does not change with %s, which is not built',
    (name) => {
      const stamp = contentStamp(root)
      write(name, 'changed')
      expect(contentStamp(root)).toBe(stamp)
    },
  )

  it('takes less than 300 ms for this project', () => {
    const began = performance.now()
    contentStamp(path.resolve(import.meta.dirname, '..'))
    expect(performance.now() - began).toBeLessThan(300)
  })
})
