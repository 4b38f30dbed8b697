'use client'

import { useTranslations } from 'next-intl'
import { useDossier } from '#components/dossier/dossier-provider.tsx'
import type { Outdated } from '#components/inspector/conflict-dialog.tsx'
import { useDescribedValue } from '#components/inspector/use-described-value.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Claim } from '#lib/schemas/claim.ts'

const fields = [
  'anchor',
  'kinds',
  'modality',
  'nature',
  'note',
  'origin',
  'quantities',
  'severity',
  'status',
  'tagIds',
  'time',
  'title',
] as const
type Field = (typeof fields)[number]
const isField = (field: string): field is Field => (fields as readonly string[]).includes(field)

/** Shows one's own change beside what somebody else has made of it meanwhile; nothing is overwritten silently. */
export function StaleWindow({ outdated }: { outdated: Outdated }) {
  const t = useTranslations('compare.inspector')
  const describe = useDescribedValue()
  const { article } = useDossier()
  const { change, current, entity } = outdated

  function present(field: Field): unknown {
    if (field !== 'anchor') return (current as unknown as Record<string, unknown>)[field]
    const claim = current as Claim
    const version = article.get(claim.articleId)?.current.id
    return claim.anchors.find((anchor) => anchor.articleVersionId === version)
  }

  const changed = Object.keys(change)
    .filter(isField)
    .map((field) => ({
      field,
      mine: describe(field, change[field]),
      theirs: describe(field, present(field)),
    }))
    .filter(({ mine, theirs }) => mine !== theirs)

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && outdated.keep()}
      size="medium"
      title={t('stale.title')}
      description={t(`stale.description.${entity}`)}
      footer={
        <>
          <Button onClick={outdated.keep}>{t('stale.keepCurrent')}</Button>
          <Button variant="primary" onClick={() => void outdated.overwrite()}>
            {t('stale.useMine')}
          </Button>
        </>
      }
    >
      <table className="w-full border-collapse text-left text-[13px]">
        <thead>
          <tr className="text-muted text-xs">
            <th scope="col" className="py-1.5 pr-3 font-medium">
              <span className="sr-only">{t('stale.field')}</span>
            </th>
            <th scope="col" className="py-1.5 pr-3 font-medium">
              {t('stale.mine')}
            </th>
            <th scope="col" className="py-1.5 font-medium">
              {t('stale.current')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ field, mine, theirs }) => (
            <tr key={field} className="border-line border-t align-top">
              <th scope="row" className="py-2 pr-3 font-normal text-muted">
                {t(`field.${field}`)}
              </th>
              <td className="whitespace-pre-wrap py-2 pr-3 font-medium">{mine}</td>
              <td className="whitespace-pre-wrap py-2">{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
