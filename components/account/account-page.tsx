import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** The frame of signing in: what the program is for on one side, the form on the other. */
export function AccountPage({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('auth')
  return (
    <div className="grid flex-1 lg:grid-cols-[1fr_minmax(26rem,34rem)]">
      <div className="hidden flex-col justify-center gap-10 border-line border-r px-16 py-12 lg:flex">
        <p className="max-w-[18ch] font-semibold font-text text-[40px] leading-[1.15]">{t('claim')}</p>
        <TwoTexts />
      </div>
      <div className="flex flex-col justify-center bg-surface px-5 py-10 sm:px-12">
        <div className="mx-auto w-full max-w-sm">
          <h1 className="mb-6 font-semibold font-text text-[27px] leading-tight">{title}</h1>
          {children}
        </div>
      </div>
    </div>
  )
}

/** Lines of print in two columns: [x, y, width], in units of the drawing. */
const print = [
  [14, 18, 92],
  [14, 32, 104],
  [14, 74, 98],
  [14, 88, 106],
  [14, 102, 60],
  [204, 18, 100],
  [204, 60, 106],
  [204, 74, 88],
  [204, 88, 102],
  [204, 130, 70],
] as const

/** Two columns of print and what links them. An ornament. */
function TwoTexts() {
  return (
    <svg aria-hidden viewBox="0 0 324 152" className="w-full max-w-xl">
      <rect x="0.5" y="0.5" width="128" height="151" rx="4" className="fill-surface stroke-line" />
      <rect x="190.5" y="0.5" width="133" height="151" rx="4" className="fill-surface stroke-line" />
      {print.map(([x, y, width]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height="5" rx="2.5" className="fill-line" />
      ))}
      <rect x="14" y="44" width="76" height="13" rx="2" className="fill-contradicts-soft" />
      <rect x="14" y="56" width="76" height="1.5" className="fill-contradicts" />
      <rect x="204" y="30" width="84" height="13" rx="2" className="fill-contradicts-soft" />
      <rect x="204" y="42" width="84" height="1.5" className="fill-contradicts" />
      <rect x="14" y="116" width="88" height="13" rx="2" className="fill-duplicate-soft" />
      <rect x="14" y="128" width="88" height="1.5" className="fill-duplicate" />
      <rect x="204" y="104" width="92" height="13" rx="2" className="fill-duplicate-soft" />
      <rect x="204" y="116" width="92" height="1.5" className="fill-duplicate" />
      <g fill="none" strokeWidth="1.75">
        <path d="M122 51H129C160 51 160 37 191 37H197" className="stroke-contradicts" />
        <path d="M122 123H129C160 123 160 111 191 111H197" className="stroke-duplicate" />
      </g>
      <g className="fill-contradicts">
        <circle cx="122" cy="51" r="2.6" />
        <circle cx="197" cy="37" r="2.6" />
      </g>
      <g className="fill-duplicate">
        <circle cx="122" cy="123" r="2.6" />
        <circle cx="197" cy="111" r="2.6" />
      </g>
    </svg>
  )
}
