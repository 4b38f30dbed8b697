import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'
import { demonstrationPath, demonstrationPeople } from '#lib/domain/demonstration.ts'

/** The ways into the demonstration dossier. */
export function DemonstrationChoice() {
  const t = useTranslations('auth')
  return (
    <section className="mb-8 rounded-xl border border-line bg-paper p-4">
      <h2 className="font-semibold">{t('demoTitle')}</h2>
      <p className="mt-0.5 mb-3 text-[13px] text-muted">{t('demoChoose')}</p>
      <div className="flex flex-wrap gap-2">
        {demonstrationPeople.map(({ name, email }, index) => (
          // A plain link: a router's would be fetched ahead, and signing in is no page.
          <a
            key={email}
            href={demonstrationPath(index + 1)}
            className={buttonClass(index === 0 ? 'primary' : 'default')}
          >
            {t('demoPerson', { name })}
          </a>
        ))}
      </div>
    </section>
  )
}
