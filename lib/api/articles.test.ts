import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { handleApi } from '#lib/api/http.ts'
import { MAX_BYTES } from '#lib/import/decode.ts'
import type { Article, UploadedFile } from '#lib/schemas/article.ts'
import type { DossierEvent } from '#lib/schemas/event.ts'
import { database } from '#lib/server/db.ts'
import { splitSentences } from '#lib/text/sentences.ts'
import { useTestDatabase } from '#tests/setup/database.ts'
import { type Api, aDossier, refusal } from '#tests/support/dossier.ts'

/** A person who owns a workspace with one dossier. */
async function newcomer() {
  const { owner, dossierId } = await aDossier()
  return { client: owner.api, dossierId }
}

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  new File([content], name, { type: 'text/plain' })

const hafen = `Kräne im Hafen

Lies weiter nach der Werbung

Im Hafen von Nordheim stehen 40 Kräne. Etwa 300 Menschen arbeiten dort.

Im Juni kamen 120 Schiffe an. Das sagte die Hafenmeisterin.
`
const hafenSpaeter = hafen.replace('120 Schiffe', '140 Schiffe')

describe('articles', () => {
  useTestDatabase()
  let client: Api
  let dossierId: string
  const snapshot = () => client.dossiers.snapshot({ dossierId })
  const events = () => client.events.list({ dossierId, limit: 500 })
  const lastEvent = async (kind: string) =>
    (await events()).filter((event) => event.kind === kind).at(-1) as DossierEvent

  beforeAll(async () => {
    ;({ client, dossierId } = await newcomer())
  })
  const paste = (text: string, more = {}) => client.articles.paste({ dossierId, text, ...more })
  const upload = (...files: File[]): Promise<UploadedFile[]> => client.articles.upload({ dossierId, files })

  describe('are imported', () => {
    it('once: the same bytes again are answered with the article that is there, and add no event', async () => {
      const [first] = await upload(file('hafen 2024-06.txt', hafen))
      const before = (await snapshot()).seq
      const [second] = await upload(file('anderer name 🚢.txt', hafen))
      expect(first?.outcome).toBe('imported')
      expect(second).toMatchObject({ outcome: 'present', filename: 'anderer name 🚢.txt', problem: null })
      expect(second?.article?.id).toBe(first?.article?.id)
      const after = await snapshot()
      expect(after.articles).toHaveLength(1)
      expect(after.seq).toBe(before)
    })

    it('with what the text says of itself, its boilerplate excluded, and the suggestions of the analysis', async () => {
      const { articles, exclusions, claims, texts } = await snapshot()
      expect(articles[0]).toMatchObject({
        title: 'Kräne im Hafen',
        publishedAt: '2024-06',
        position: 0,
        role: 'source',
        version: 1,
        current: {
          number: 1,
          obtained: 'upload',
          filename: 'hafen 2024-06.txt',
          bytes: new Blob([hafen]).size,
        },
      })
      const text = texts[0]?.text ?? ''
      expect(exclusions.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual([
        ['Lies weiter nach der Werbung', 'advertisement'],
      ])
      expect(claims.map((claim) => claim.anchors[0]?.quote)).toContain('120 Schiffe')
      for (const claim of claims) {
        expect(claim).toMatchObject({
          status: 'suggested',
          createdById: null,
          analysisVersion: expect.any(String),
        })
        expect(text.slice(claim.anchors[0]?.start, claim.anchors[0]?.end)).toBe(claim.anchors[0]?.quote)
      }
    })

    it('as one event of the person who imports, and one of the analysis', async () => {
      const log = await events()
      const [imported, analysed] = log.slice(1)
      expect(imported).toMatchObject({ kind: 'article.imported', actorId: expect.any(String) })
      expect(imported?.changes.map(({ entity, before }) => [entity, before])).toEqual([
        ['article', null],
        ['exclusion', null],
      ])
      expect(analysed).toMatchObject({ kind: 'article.analysed', actorId: null })
      expect(new Set(analysed?.changes.map(({ entity }) => entity))).toEqual(new Set(['claim']))
    })

    it('as one row when the same text comes twelve times at the same moment', async () => {
      const text = `${hafen}\nGleichzeitig kamen ${uuidv7()} an.`
      const twelve = <T>(call: () => Promise<T>) => Promise.all(Array.from({ length: 12 }, call))
      // Connections are opened first: while each waited for its own, the calls would come one after the other.
      await twelve(snapshot)
      const answers = await twelve(() => paste(text))
      expect(new Set(answers.map((article) => article.id)).size).toBe(1)
      const found = (await snapshot()).articles.filter((article) => article.id === answers[0]?.id)
      expect(found).toHaveLength(1)
    })

    it('each on its own: those that cannot be taken are named with the reason, the others are there', async () => {
      const outcomes = await upload(
        file('leer.txt', ''),
        file('gut.txt', 'Am Montag kamen 17 Schiffe in den Hafen.'),
        file('bild.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])),
        file('gross.txt', 'Schiff '.repeat(MAX_BYTES / 7 + 1)),
        file('fremd.txt', new Uint8Array([0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20, 0xcd, 0xc9, 0xd2])),
        file('../../<b>zeile\n2</b>.txt', 'Am Dienstag kamen 18 Schiffe in den Hafen.'),
      )
      expect(outcomes.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
        ['failed', 'empty'],
        ['imported', undefined],
        ['failed', 'binary'],
        ['failed', 'too-large'],
        ['failed', 'encoding'],
        ['imported', undefined],
      ])
      for (const { filename, problem } of outcomes) {
        if (problem) expect(problem.message).toMatch(new RegExp(`^${filename}: .+\\.$`))
      }
      expect(outcomes[5]?.article?.current.filename).toBe('b>.txt')
    })

    it('from a plain form, be it of one file or of several', async () => {
      const { owner, dossierId: into } = await aDossier()
      const post = async (...files: File[]) => {
        const body = new FormData()
        for (const one of files) body.append('files', one)
        const url = `http://localhost/api/v1/dossiers/${into}/articles/upload`
        const answer = await handleApi(new Request(url, { method: 'POST', body, headers: owner.headers }))
        return (await answer.json()) as UploadedFile[]
      }
      const one = file('eins.txt', 'Es kamen 15 Schiffe.')
      const two = file('zwei.txt', 'Es kamen 16 Schiffe.')
      expect((await post(one)).map(({ outcome }) => outcome)).toEqual(['imported'])
      expect((await post(one, two)).map(({ filename, outcome }) => [filename, outcome])).toEqual([
        ['eins.txt', 'present'],
        ['zwei.txt', 'imported'],
      ])
    })

    it('up to 2 MB and not a byte more', async () => {
      const words = 'Hafen und Kran. '
      const most = words.repeat(MAX_BYTES / words.length)
      expect(await refusal(paste(`${most}x`))).toMatchObject({
        status: 413,
        code: 'too-large',
        errors: [{ field: 'text' }],
      })
      const article = await paste(most)
      expect(article.current.bytes).toBe(MAX_BYTES)
    })

    it('not with half a character or NUL in any field, and nothing is written', async () => {
      const before = await snapshot()
      const broken = JSON.parse('"\\ud800"') as string
      const named = await Promise.all([
        refusal(paste(`Am Montag ${broken} kamen 17 Schiffe.`)),
        refusal(paste('Am Montag kamen 19\0 Schiffe.')),
        refusal(paste('Am Montag kamen 19 Schiffe.', { title: `Hafen ${broken}` })),
        refusal(paste('Am Montag kamen 19 Schiffe.', { outlet: 'Bo\0te' })),
        refusal(paste('Am Montag kamen 19 Schiffe.', { author: broken })),
        refusal(paste('Am Montag kamen 19 Schiffe.', { url: 'javascript:alert(1)' })),
        refusal(paste('Am Montag kamen 19 Schiffe.', { publishedAt: '2023-02-29' })),
        refusal(paste('Am Montag kamen 19 Schiffe.', { language: 'xx' })),
        refusal(paste('   \u200b\n')),
      ])
      expect(named.map(({ status, errors }) => [status, errors?.[0]?.field])).toEqual([
        [422, 'text'],
        [422, 'text'],
        [422, 'title'],
        [422, 'outlet'],
        [422, 'author'],
        [422, 'url'],
        [422, 'publishedAt'],
        [422, 'language'],
        [422, 'text'],
      ])
      expect((await snapshot()).seq).toBe(before.seq)
    })

    it('with HTML, right-to-left text and emoji in every field kept as the text they are', async () => {
      const html = '<img src=x onerror=alert(1)>שלום 🚢'
      const article = await paste(`${html}\n\n<script>alert(2)</script> Es kamen 77 Schiffe.`, {
        title: html,
        outlet: html,
        author: html,
        url: 'https://example.org/?q=%3Cscript%3E',
      })
      expect(article).toMatchObject({ title: html, outlet: html, author: html })
      const { text } = await client.articles.text({ dossierId, articleId: article.id, number: 1 })
      expect(text.startsWith(html)).toBe(true)
    })

    it('only when they are kept: a preview shows what a text would become, and whether it is there', async () => {
      const before = await snapshot()
      const text = 'Neuer Kran\n\nWerbung\n\nAm Sonntag kamen 26 Schiffe.'
      const preview = await client.articles.preview({ dossierId, text })
      expect(preview).toMatchObject({
        title: 'Neuer Kran',
        text,
        present: null,
        boilerplate: [{ reason: 'advertisement' }],
      })
      expect(await refusal(client.articles.preview({ dossierId, text: ' ' }))).toMatchObject({
        errors: [{ field: 'text' }],
      })
      expect(await snapshot()).toEqual(before)
      const { id } = await paste(text)
      expect((await client.articles.preview({ dossierId, text })).present?.id).toBe(id)
    })

    it('under the id the client chose, which is not given twice', async () => {
      const id = uuidv7()
      expect((await paste('Am Mittwoch kamen 21 Schiffe.', { id })).id).toBe(id)
      expect(await refusal(paste('Am Donnerstag kamen 22 Schiffe.', { id }))).toMatchObject({
        code: 'exists',
      })
    })
  })

  describe('are corrected', () => {
    it('with before and after in the event, and refused when somebody was faster', async () => {
      const article = await paste('Am Freitag kamen 23 Schiffe.')
      const changed = await client.articles.update({
        dossierId,
        articleId: article.id,
        version: 1,
        outlet: 'Hafenbote',
        publishedAt: '2024-06-07',
        role: 'checked',
      })
      expect(changed).toMatchObject({
        outlet: 'Hafenbote',
        publishedAt: '2024-06-07',
        role: 'checked',
        version: 2,
      })
      expect((await lastEvent('article.updated')).changes).toEqual([
        { entity: 'article', id: article.id, before: article, after: changed },
      ])
      const late = client.articles.update({ dossierId, articleId: article.id, version: 1, title: 'Zu spät' })
      expect(await refusal(late)).toMatchObject({ status: 409, code: 'stale', current: changed })
      expect((await snapshot()).articles.find(({ id }) => id === article.id)).toEqual(changed)
    })

    it('by one of two who save at the same moment', async () => {
      const article = await paste('Am Samstag kamen 24 Schiffe.')
      const answers = await Promise.allSettled(
        ['eins', 'zwei', 'drei'].map((title) =>
          client.articles.update({ dossierId, articleId: article.id, version: 1, title }),
        ),
      )
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })

    it('in their order, which stays without gaps', async () => {
      const own = await newcomer()
      const ids: string[] = []
      for (const count of [1, 2, 3, 4]) {
        const text = `Es kamen ${count * 100} Schiffe.`
        ids.push((await own.client.articles.paste({ dossierId: own.dossierId, text })).id)
      }
      const order = async () => {
        const { articles } = await own.client.dossiers.snapshot({ dossierId: own.dossierId })
        expect(articles.map(({ position }) => position)).toEqual([0, 1, 2, 3])
        return articles.map(({ id }) => ids.indexOf(id))
      }
      const move = (articleId: string, version: number, position: number) =>
        own.client.articles.update({ dossierId: own.dossierId, articleId, version, position })
      await move(ids[3] as string, 1, 0)
      expect(await order()).toEqual([3, 0, 1, 2])
      await move(ids[0] as string, 2, 100)
      expect(await order()).toEqual([3, 1, 2, 0])
    })
  })

  describe('in the bin', () => {
    it('keep their claims, are not changed, and do not count as being there', async () => {
      const text = 'Am Sonntag kamen 25 Schiffe.'
      const article = await paste(text)
      const claims = (await snapshot()).claims.filter(({ articleId }) => articleId === article.id)
      const binned = await client.articles.remove({
        dossierId,
        articleId: article.id,
        version: 1,
        deleted: true,
      })
      expect(binned).toMatchObject({ deletedAt: expect.any(String), version: 2 })
      expect((await lastEvent('article.deleted')).changes).toEqual([
        { entity: 'article', id: article.id, before: article, after: binned },
      ])
      expect((await snapshot()).claims.filter(({ articleId }) => articleId === article.id)).toEqual(claims)
      const change = client.articles.update({ dossierId, articleId: article.id, version: 2, title: 'Neu' })
      expect(await refusal(change)).toMatchObject({ code: 'archived' })

      const twin = await paste(text)
      expect(twin.id).not.toBe(article.id)
      const restore = () =>
        client.articles.remove({ dossierId, articleId: article.id, version: 2, deleted: false })
      expect(await refusal(restore())).toMatchObject({ code: 'exists', conflict: { id: twin.id } })
      await client.articles.remove({ dossierId, articleId: twin.id, version: 1, deleted: true })
      expect(await restore()).toMatchObject({ deletedAt: null, version: 3 })
      expect((await lastEvent('article.restored')).changes[0]).toMatchObject({ before: binned })
    })
  })

  describe('get newer versions', () => {
    const add = (article: Article, text: string) =>
      client.articles.addVersion({ dossierId, articleId: article.id, version: article.version, text })

    it('numbered without a gap, carrying over only the claims whose passage and context are unchanged', async () => {
      const own = await newcomer()
      const first = await own.client.articles.paste({ dossierId: own.dossierId, text: hafen })
      const before = await own.client.dossiers.snapshot({ dossierId: own.dossierId })
      const second = await own.client.articles.addVersion({
        dossierId: own.dossierId,
        articleId: first.id,
        version: 1,
        text: hafenSpaeter,
      })
      expect(second).toMatchObject({ version: 2, current: { number: 2, obtained: 'paste' } })
      const after = await own.client.dossiers.snapshot({ dossierId: own.dossierId })
      const quoted = (quote: string) => {
        const old = before.claims.find((claim) => claim.anchors[0]?.quote === quote)
        return after.claims.find((claim) => claim.id === old?.id)
      }
      expect(
        quoted('40 Kräne')
          ?.anchors.map(({ articleVersionId }) => articleVersionId)
          .sort(),
      ).toEqual([first.current.id, second.current.id].sort())
      // The digit changed: the claim keeps its old passage only, and the new figure is a suggestion of its own.
      expect(quoted('120 Schiffe')?.anchors.map(({ articleVersionId }) => articleVersionId)).toEqual([
        first.current.id,
      ])
      const fresh = after.claims.filter((claim) => !before.claims.some(({ id }) => id === claim.id))
      expect(fresh.map((claim) => claim.anchors[0]?.quote)).toEqual(['140 Schiffe'])

      const log = await own.client.events.list({ dossierId: own.dossierId, limit: 500 })
      const event = log.find(({ kind }) => kind === 'article.version-added')
      expect(event?.changes[0]).toEqual({ entity: 'article', id: first.id, before: first, after: second })
      for (const { entity, before: was, after: is } of event?.changes.slice(1) ?? []) {
        if (entity === 'claim')
          expect([(was as Article).version + 1, is]).toEqual([(is as Article).version, expect.anything()])
      }
    })

    it('not twice the same, not on an old state, and none is lost when two come at once', async () => {
      const article = await paste('Version eins: 31 Schiffe.')
      expect(await refusal(add(article, 'Version eins: 31 Schiffe.'))).toMatchObject({ code: 'exists' })
      const answers = await Promise.allSettled([
        add(article, 'Version zwei: 32 Schiffe.'),
        add(article, 'Version drei: 33 Schiffe.'),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const current = (await snapshot()).articles.find(({ id }) => id === article.id)
      expect(current?.current.number).toBe(2)
    })

    it('that the database itself keeps from being changed, removed or numbered with a gap', async () => {
      const article = await paste('Unveränderlich: 41 Schiffe.')
      const { id } = article.current
      const sql = database()
      await expect(
        sql.$executeRaw`UPDATE article_version SET text = 'x' WHERE id = ${id}::uuid`,
      ).rejects.toThrow(/refused/)
      await expect(sql.$executeRaw`DELETE FROM article_version WHERE id = ${id}::uuid`).rejects.toThrow(
        /refused/,
      )
      await expect(
        sql.$executeRaw`INSERT INTO article_version (id, workspace_id, dossier_id, article_id, number, raw, sha256, obtained, text, blocks)
          SELECT ${uuidv7()}::uuid, workspace_id, dossier_id, article_id, 3, raw, sha256, obtained, text, blocks
          FROM article_version WHERE id = ${id}::uuid`,
      ).rejects.toThrow(/consecutive/)
    })

    it('in which passages people excluded or restored stay so', async () => {
      const own = await newcomer()
      const { client: api, dossierId: dossier } = own
      const first = await api.articles.paste({ dossierId: dossier, text: hafen })
      const [found] = (await api.dossiers.snapshot({ dossierId: dossier })).exclusions
      if (!found) throw new Error('no boilerplate was found')
      await api.exclusions.update({ dossierId: dossier, exclusionId: found.id, version: 1, active: false })
      const start = hafen.indexOf('Im Hafen von')
      await api.exclusions.create({
        dossierId: dossier,
        articleVersionId: first.current.id,
        start,
        end: start + 'Im Hafen von Nordheim stehen 40 Kräne.'.length,
      })
      const second = await api.articles.addVersion({
        dossierId: dossier,
        articleId: first.id,
        version: 1,
        text: `Neu\n\n${hafenSpaeter}`,
      })
      const { exclusions, claims } = await api.dossiers.snapshot({ dossierId: dossier })
      const text = `Neu\n\n${hafenSpaeter}`
      const now = exclusions.filter(({ articleVersionId }) => articleVersionId === second.current.id)
      // The first block stands in another place of another text, yet its words and surroundings are the same.
      expect(now.map((exclusion) => [text.slice(exclusion.start, exclusion.end), exclusion.active])).toEqual([
        ['Lies weiter nach der Werbung', false],
        ['Im Hafen von Nordheim stehen 40 Kräne.', true],
      ])
      const quotes = claims.flatMap(({ anchors }) =>
        anchors
          .filter(({ articleVersionId }) => articleVersionId === second.current.id)
          .map(({ quote }) => quote),
      )
      expect(quotes).not.toContain('40 Kräne')
    })
  })

  describe('have exclusions', () => {
    it('that take suggestions back and, restored, bring them again; what a person confirmed stays', async () => {
      const own = await newcomer()
      const { client: api, dossierId: dossier } = own
      const article = await api.articles.paste({ dossierId: dossier, text: hafen })
      const state = () => api.dossiers.snapshot({ dossierId: dossier })
      const quotes = async () => (await state()).claims.map((claim) => claim.anchors[0]?.quote).sort()
      const [staff] = (await state()).claims.filter((claim) => claim.anchors[0]?.quote.includes('300'))
      if (!staff) throw new Error('nothing was suggested')
      await api.claims.update({ dossierId: dossier, claimId: staff.id, version: 1, status: 'confirmed' })
      const all = await quotes()

      const start = hafen.indexOf('Im Hafen von')
      const passage = { articleVersionId: article.current.id, start, end: hafen.indexOf('\n\nIm Juni') }
      const excluded = await api.exclusions.create({ dossierId: dossier, ...passage })
      expect(excluded).toMatchObject({ ...passage, reason: 'manual', active: true, version: 1 })
      expect(await quotes()).toEqual(all.filter((quote) => quote !== '40 Kräne'))
      const again = api.exclusions.create({ dossierId: dossier, ...passage })
      expect(await refusal(again)).toMatchObject({ code: 'exists', conflict: { id: excluded.id } })

      const log = async () => api.events.list({ dossierId: dossier, limit: 500 })
      const created = (await log()).find(({ kind }) => kind === 'exclusion.created')
      expect(
        created?.changes.map(({ entity, before, after }) => [entity, before === null, after === null]),
      ).toEqual([
        ['exclusion', true, false],
        ['claim', false, true],
      ])

      const restored = await api.exclusions.update({
        dossierId: dossier,
        exclusionId: excluded.id,
        version: 1,
        active: false,
      })
      expect(restored).toMatchObject({ active: false, version: 2 })
      expect(await quotes()).toEqual(all)
      expect((await log()).slice(-2).map(({ kind }) => kind)).toEqual([
        'exclusion.restored',
        'article.analysed',
      ])
      const late = api.exclusions.update({
        dossierId: dossier,
        exclusionId: excluded.id,
        version: 1,
        active: true,
      })
      expect(await refusal(late)).toMatchObject({ code: 'stale', current: restored })
    })

    it('only inside the text and not through a character', async () => {
      const article = await paste('🚢 kamen 51 Schiffe.')
      const at = (start: number, end: number) =>
        refusal(client.exclusions.create({ dossierId, articleVersionId: article.current.id, start, end }))
      const before = (await snapshot()).seq
      const answers = [await at(0, 10_000), await at(1, 5), await at(5, 5), await at(9, 3), await at(-1, 3)]
      expect(answers.map(({ status, errors }) => [status, errors?.[0]?.field])).toEqual(
        answers.map(() => [422, 'start']),
      )
      expect((await snapshot()).seq).toBe(before)
    })
  })

  describe('have sentences', () => {
    it('that are ticked off and unticked, each time with an event, and never twice', async () => {
      const article = await paste('Es kamen 61 Schiffe. Dann kamen 62 weitere.')
      const { text, blocks } = await client.articles.text({ dossierId, articleId: article.id, number: 1 })
      const [, second] = splitSentences(text, blocks)
      if (!second) throw new Error('no second sentence')
      const place = { dossierId, articleVersionId: article.current.id, start: second.start, end: second.end }
      const set = (checked: boolean) => client.sentenceChecks.set({ ...place, checked })
      const answers = await Promise.all([set(true), set(true), set(true)])
      expect(new Set(answers.map((check) => check?.id)).size).toBe(1)
      const checks = async () => {
        const { sentenceChecks } = await snapshot()
        return sentenceChecks.filter(({ articleVersionId }) => articleVersionId === article.current.id)
      }
      const [standing] = await checks()
      expect(standing).toEqual(answers[0])
      expect((await lastEvent('sentence.checked')).changes).toEqual([
        { entity: 'sentenceCheck', id: standing?.id, before: null, after: standing },
      ])
      expect(await set(false)).toBeNull()
      expect(await set(false)).toBeNull()
      expect(await checks()).toEqual([])
      const unticked = (await events()).filter(({ kind }) => kind === 'sentence.unchecked')
      expect(unticked.map(({ changes }) => changes)).toEqual([
        [{ entity: 'sentenceCheck', id: standing?.id, before: standing, after: null }],
      ])
    })

    it('and nothing else can be ticked off', async () => {
      const article = await paste('Es kamen 63 Schiffe. Dann kamen 64 weitere.')
      const tick = (start: number, end: number) =>
        refusal(
          client.sentenceChecks.set({
            dossierId,
            articleVersionId: article.current.id,
            start,
            end,
            checked: true,
          }),
        )
      expect(await tick(3, 20)).toMatchObject({ status: 422, errors: [{ field: 'start' }] })
      expect(await tick(0, 21)).toMatchObject({ status: 422, errors: [{ field: 'end' }] })
      expect(await tick(0, 10_000)).toMatchObject({ status: 422, errors: [{ field: 'end' }] })
    })
  })

  it('of another workspace are not there, and nothing is changed', async () => {
    const article = await paste('Nur für uns: 71 Schiffe.')
    const [check] = splitSentences('Nur für uns: 71 Schiffe.', [{ start: 0, end: 24, kind: 'paragraph' }])
    const exclusion = await client.exclusions.create({
      dossierId,
      articleVersionId: article.current.id,
      start: 0,
      end: 3,
    })
    const stranger = await newcomer()
    const before = await snapshot()
    const strangersBefore = await stranger.client.dossiers.snapshot({ dossierId: stranger.dossierId })
    const span = { articleVersionId: article.current.id, start: check?.start ?? 0, end: check?.end ?? 0 }
    // Both ways in: through our dossier, of which the stranger is no member, and through the stranger's own with our ids.
    for (const into of [dossierId, stranger.dossierId]) {
      const id = { dossierId: into, articleId: article.id, version: article.version }
      const { client: theirs } = stranger
      const calls = [
        ...(into === dossierId
          ? [() => theirs.articles.preview({ dossierId: into, text: 'Was ist da?' })]
          : []),
        () => theirs.articles.update({ ...id, title: 'Gekapert' }),
        () => theirs.articles.update({ ...id, position: 0 }),
        () => theirs.articles.remove({ ...id, deleted: true }),
        () => theirs.articles.addVersion({ ...id, text: 'Gekapert: 72 Schiffe.' }),
        () => theirs.articles.text({ ...id, number: 1 }),
        () => theirs.exclusions.create({ dossierId: into, ...span }),
        () =>
          theirs.exclusions.update({ dossierId: into, exclusionId: exclusion.id, version: 1, active: false }),
        () => theirs.sentenceChecks.set({ dossierId: into, ...span, checked: true }),
        ...(into === dossierId
          ? [() => theirs.articles.paste({ dossierId: into, text: 'Gekapert: 73 Schiffe.' })]
          : []),
        ...(into === dossierId
          ? [() => theirs.articles.upload({ dossierId: into, files: [file('x.txt', 'Es kamen 1.')] })]
          : []),
      ]
      for (const call of calls)
        expect(await refusal(call())).toMatchObject({ status: 404, code: 'not-found' })
    }
    expect(await snapshot()).toEqual(before)
    expect(await stranger.client.dossiers.snapshot({ dossierId: stranger.dossierId })).toEqual(
      strangersBefore,
    )
  })
})
