import { expect, it } from 'vitest'
import { sha256Hex } from '#lib/import/hash.ts'

it('sha256Hex gives the digest of the standard test vectors', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  expect(sha256Hex(encode(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256Hex(encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
