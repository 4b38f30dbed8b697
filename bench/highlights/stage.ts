import type { BenchArticle } from './material.ts'

export interface Stage {
  readonly panes: readonly HTMLElement[]
  readonly columns: readonly HTMLElement[]
  readonly gutters: readonly HTMLElement[]
}

/** Builds the page both programs are measured on: panes that scroll on their own, gutters between them. */
export function buildStage(articles: readonly BenchArticle[]): Stage {
  const stage = document.createElement('main')
  stage.className = 'stage'
  const panes: HTMLElement[] = []
  const columns: HTMLElement[] = []
  const gutters: HTMLElement[] = []
  for (const [i, article] of articles.entries()) {
    if (i > 0) {
      const gutter = document.createElement('div')
      gutter.className = 'gutter'
      gutters.push(gutter)
      stage.append(gutter)
    }
    const pane = document.createElement('section')
    pane.className = 'pane'
    const column = document.createElement('div')
    column.className = 'column'
    for (const block of article.blocks) {
      const p = document.createElement('p')
      p.dataset.start = String(block.start)
      p.textContent = block.text
      column.append(p)
    }
    pane.append(column)
    stage.append(pane)
    panes.push(pane)
    columns.push(column)
  }
  document.body.append(stage)
  return { panes, columns, gutters }
}

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

/** Waits frame by frame until `there` holds, then two frames more, so that it has been painted. */
export async function painted(there: () => boolean): Promise<void> {
  do await frame()
  while (!there())
  await frame()
  await frame()
}

/** Resolves once the frame now being made has been painted. */
export function nextPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.now())
      channel.port2.postMessage(0)
    })
  })
}
