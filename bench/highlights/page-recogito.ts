import { Origin } from '@annotorious/core'
import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import { type BenchArticle, GAP, makeArticles } from './material.ts'
import { buildStage, painted } from './stage.ts'

const [renderer, given] = location.hash.slice(1).split('+') as [
  'SPANS' | 'CSS_HIGHLIGHTS',
  'ranges' | undefined,
]
const articles = makeArticles()
const stage = buildStage(articles)
const headBefore = document.head.querySelectorAll('style').length
const annotators = stage.columns.map((column) => createTextAnnotator(column, { renderer }))
const sheets = () => [...document.head.querySelectorAll('style')].slice(headBefore)

/** Its offsets count the letters of the text nodes only, without the empty lines between blocks. */
function toAnnotations(article: BenchArticle, column: HTMLElement): TextAnnotation[] {
  const place = (offset: number): { index: number; within: number } => {
    let index = article.blocks.length - 1
    while (article.blocks[index]!.start > offset) index--
    return {
      index,
      within: Math.min(offset - article.blocks[index]!.start, article.blocks[index]!.text.length),
    }
  }
  return article.claims.map(({ id, start, end }) => {
    const from = place(start)
    const to = place(end)
    const range = document.createRange()
    range.setStart(column.children[from.index]!.firstChild!, from.within)
    range.setEnd(column.children[to.index]!.firstChild!, to.within)
    const counted = (at: { index: number; within: number }) =>
      article.blocks[at.index]!.start + at.within - GAP * at.index
    const selector = { quote: range.toString(), start: counted(from), end: counted(to) }
    return {
      id,
      bodies: [],
      target: {
        annotation: id,
        selector: [given === 'ranges' ? { ...selector, range } : selector],
      },
    } as TextAnnotation
  })
}
const annotations = articles.map((article, i) => toAnnotations(article, stage.columns[i]!))

const isPainted = () =>
  renderer === 'SPANS'
    ? stage.columns.every((column) => column.querySelector('.r6o-annotation') !== null)
    : sheets().length === annotators.length && sheets().every((sheet) => (sheet.textContent?.length ?? 0) > 0)

/**
 * Milliseconds from handing over all annotations until every pane's renderer has drawn and been painted.
 * Goes to the store directly: 4.1.1 was built for @annotorious/core 3.8.2, whose `setAnnotations` made this
 * very call; with later cores in its range `setAnnotations` passes its store by and nothing is ever drawn.
 */
async function setAll(): Promise<number> {
  const began = performance.now()
  for (const [i, annotator] of annotators.entries()) {
    annotator.state.store.bulkAddAnnotations(annotations[i]!, true, Origin.REMOTE)
  }
  await painted(isPainted)
  return performance.now() - began
}

const spans = () => document.querySelectorAll('.r6o-annotation').length
Object.assign(window, { bench: { setAll, spans, annotators, stage } })
