import { expect, it } from 'vitest'
import { returnPath } from '#lib/domain/return-path.ts'

it('leads back to a path of this site', () => {
  expect(returnPath('/d/1?panes=a,b#x')).toBe('/d/1?panes=a,b#x')
})

it.each([
  'https://example.org/',
  '//example.org',
  '/\\example.org',
  '/a\\b',
  '/\texample',
  'javascript:alert(1)',
  '',
  undefined,
  ['/a'],
])('leads to the start page instead of %j', (wanted) => expect(returnPath(wanted)).toBe('/'))
