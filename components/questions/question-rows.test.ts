import { describe, expect, it } from 'vitest'
import { articleColumns, questionRow } from '#components/questions/question-rows.ts'
import type { Derived } from '#lib/client/dossier/derived.ts'
import type { Article } from '#lib/schemas/article.ts'
import type { Question } from '#lib/schemas/question.ts'

const placed = new Map(
  [
    ['a', 'first', 50],
    ['b', 'first', 10],
    ['c', 'second', 5],
  ].map(([id, articleId, start]) => [
    id,
    { claim: { id, quantities: [{ id: `${id}1` }] }, article: { id: articleId }, anchor: { start } },
  ]),
) as unknown as Derived['placed']
const link = (kind: string, lowClaimId: string, highClaimId: string, status = 'confirmed') => ({
  kind,
  lowClaimId,
  highClaimId,
  status,
})
const row = (claimIds: string[], links: object[] = []) =>
  questionRow({ claims: claimIds.map((claimId) => ({ claimId, quantityId: null })) } as unknown as Question, {
    placed,
    links: links as Derived['links'],
  })

describe('a question by article', () => {
  it('has the answers of each article in reading order and nothing for silent ones', () => {
    const { answers } = row(['a', 'b', 'c'])
    expect(answers.get('first')?.map(({ claim }) => claim.id)).toEqual(['b', 'a'])
    expect(answers.get('second')).toHaveLength(1)
    expect(answers.get('third')).toBeUndefined()
  })
  it('shows the strongest confirmed relation among its own answers only', () => {
    const links = [
      link('duplicate', 'a', 'c'),
      link('contradicts', 'a', 'c', 'suggested'),
      link('contradicts', 'a', 'elsewhere'),
    ]
    const { answers, relation } = row(['a', 'b', 'c'], links)
    expect(relation).toBe('duplicate')
    expect(answers.get('first')?.map((answer) => answer.relation)).toEqual([null, 'duplicate'])
    expect(row(['a', 'c'], [...links, link('contradicts', 'a', 'c')]).relation).toBe('contradicts')
  })
  it('takes the only figure of a claim where none is named, and counts what it cannot show', () => {
    const { answers, hidden } = row(['a', 'gone'])
    expect(answers.get('first')?.[0]?.quantity?.id).toBe('a1')
    expect(hidden).toBe(1)
  })
})

describe('the columns', () => {
  it('stand in the order of publication, undated articles last', () => {
    const articles = [
      { id: 'x', publishedAt: null, position: 0 },
      { id: 'y', publishedAt: '2024-12', position: 2 },
      { id: 'z', publishedAt: '2024', position: 1 },
    ] as unknown as Article[]
    expect(articleColumns(articles).map(({ id }) => id)).toEqual(['z', 'y', 'x'])
  })
})
