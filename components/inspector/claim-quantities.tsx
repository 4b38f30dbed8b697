'use client'

import { Pencil, Plus } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NumberLine } from '#components/charts/number-line.tsx'
import { isDrawable } from '#components/charts/number-line-layout.ts'
import { useSave } from '#components/inspector/conflict-dialog.tsx'
import { PartTitle } from '#components/inspector/section.tsx'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { PlacedClaim } from '#lib/client/dossier/derived.ts'
import { printFigure } from '#lib/domain/printed-figure.ts'
import type { ClaimChange, Quantity } from '#lib/schemas/claim.ts'

const QuantityEditor = dynamic(() =>
  import('#components/inspector/quantity-editor.tsx').then((module) => module.QuantityEditor),
)

type QuantityInput = NonNullable<ClaimChange['quantities']>[number]

/** The figures read from a claim, each to correct in place. */
export function ClaimQuantities({ placed, readOnly }: { placed: PlacedClaim; readOnly: boolean }) {
  const t = useTranslations('compare.inspector.quantities')
  const { saveClaim } = useSave()
  const { claim } = placed
  /** The quantity being edited, `new` for one more. */
  const [editing, setEditing] = useState<string | null>(null)
  const { quantities } = claim
  const only = quantities.length === 1 ? quantities[0] : undefined
  if (readOnly && quantities.length === 0) return null

  async function save(next: QuantityInput[]) {
    if (await saveClaim(claim, { quantities: next })) setEditing(null)
  }
  const replaced = (id: string, quantity: QuantityInput | null) =>
    quantities.flatMap((other): QuantityInput[] => (other.id === id ? (quantity ? [quantity] : []) : [other]))

  return (
    <>
      <PartTitle>{t('title')}</PartTitle>
      {only && only.hedge !== 'exact' && editing === null && isDrawable(only) && (
        <NumberLine
          figures={[{ id: only.id, name: '', date: '', quantity: only, printed: printFigure(only) }]}
          title={t('one')}
        />
      )}
      <ul className="flex flex-col gap-0.5">
        {quantities.map((quantity) =>
          editing === quantity.id ? (
            <li key={quantity.id}>
              <QuantityEditor
                quantity={quantity}
                onSave={(changed) => save(replaced(quantity.id, { ...changed, id: quantity.id }))}
                onRemove={() => save(replaced(quantity.id, null))}
                onCancel={() => setEditing(null)}
              />
            </li>
          ) : (
            <li key={quantity.id} className="flex min-h-7 items-center gap-2 text-[13px]">
              <QuantityLine quantity={quantity} />
              {!readOnly && (
                <IconButton
                  label={t('edit', { figure: printFigure(quantity) })}
                  size="small"
                  className="-mr-1.5"
                  icon={<Pencil aria-hidden />}
                  onClick={() => setEditing(quantity.id)}
                />
              )}
            </li>
          ),
        )}
      </ul>
      {editing === 'new' && (
        <QuantityEditor
          quantity={null}
          onSave={(added) => save([...quantities, added])}
          onCancel={() => setEditing(null)}
        />
      )}
      {!readOnly && editing === null && quantities.length < 20 && (
        <Button
          size="small"
          variant="quiet"
          className="-ml-2"
          icon={<Plus aria-hidden className="size-3.5" />}
          onClick={() => setEditing('new')}
        >
          {t('add')}
        </Button>
      )}
    </>
  )
}

function QuantityLine({ quantity }: { quantity: Quantity }) {
  const t = useTranslations('claims')
  const unit = quantity.noun ?? (quantity.type === 'count' ? quantity.unit : null)
  return (
    <span className="min-w-0 flex-1">
      <b className="font-semibold text-[15px]">{printFigure(quantity)}</b>{' '}
      {unit && (
        <span className="font-text text-[15px]" lang="de">
          {unit}
        </span>
      )}
      <span className="ml-1.5 text-muted text-xs">{t(`hedge.${quantity.hedge}`)}</span>
    </span>
  )
}
