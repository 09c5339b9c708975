'use client'
import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Section } from '../record/section.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { PublicationCard } from './publication-card.tsx'

/** Where a new store begins: what it needs before the public sees it, and what makes it worth seeing. */
export function SetupPage() {
  const t = useTranslations('admin.setup')
  return (
    <main id="main" tabIndex={-1} className="min-w-0 px-4 py-5 lg:px-8 lg:py-7">
      <div className="mx-auto flex max-w-3xl flex-col gap-4">
        <header>
          <h1 className="text-2xl">{t('title')}</h1>
          <p className="mt-1 text-muted-foreground">{t('text')}</p>
        </header>
        <Section title={t('fill')}>
          <Steps />
        </Section>
        <PublicationCard />
      </div>
    </main>
  )
}

function Steps() {
  const t = useTranslations('admin.setup')
  const { slug, membership } = useTenant()
  const sells = membership.kind !== 'charity'
  const gives = membership.kind !== 'shop'
  const steps = [
    ...(sells ? [{ key: 'item', href: `/${slug}/items/new` } as const] : []),
    ...(gives ? [{ key: 'campaign', href: `/${slug}/campaigns/new` } as const] : []),
    { key: 'words', href: `/${slug}/settings` } as const,
  ]
  return (
    <ul className="divide-y rounded-md border">
      {steps.map(({ key, href }) => (
        <li key={key}>
          <Link href={href} className="flex min-h-14 items-center gap-3 px-4 py-3 hover:bg-hover">
            <span className="min-w-0 grow">
              <span className="block font-semibold text-sm">{t(`steps.${key}`)}</span>
              <span className="block text-muted-foreground text-sm">{t(`stepNotes.${key}`)}</span>
            </span>
            <ArrowRight aria-hidden className="mirror-rtl size-4 shrink-0 stroke-[1.5] text-muted-foreground" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
