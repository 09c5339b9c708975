'use client'
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Publication, Requirement } from '@/api/tenant-shapes.ts'
import { formatDay } from '@/lib/format.ts'
import { isolate } from '@/lib/isolate.ts'
import { textIn } from '@/lib/locale.ts'
import { useTenantFacts } from '../settings/use-tenant.ts'
import { useTenant } from '../shell/tenant-context.tsx'

/** The list as the API makes it for the store's country; what is missing leads to where it is written. */
export function Requirements({ publication }: { publication: Publication }) {
  const t = useTranslations('admin.publication')
  return (
    <ul aria-label={t('list')} className="divide-y rounded-md border">
      {publication.requirements.map(requirement => (
        <li key={requirement.key} className="flex items-start gap-3 px-4 py-3">
          <Sign requirement={requirement} />
          <div className="min-w-0 grow">
            <p className="text-sm">
              <span className="font-semibold">{t(`requirement.${requirement.key}`)}</span>
              <span className="sr-only">{`: ${t(requirement.met ? 'met' : 'missing')}`}</span>
            </p>
            <p className="text-muted-foreground text-sm">
              {requirement.key === 'licence' ? (
                <Licence met={requirement.met} publication={publication} />
              ) : (
                t(`why.${requirement.key}`)
              )}
            </p>
          </div>
          <Lead requirement={requirement} />
        </li>
      ))}
    </ul>
  )
}

function Sign({ requirement: { met, blocks } }: { requirement: Requirement }) {
  const shape = 'mt-0.5 size-5 shrink-0 stroke-[1.5]'
  if (met) return <CircleCheck aria-hidden className={`${shape} text-success`} />
  if (blocks === 'gifts') return <TriangleAlert aria-hidden className={`${shape} text-warning`} />
  return <CircleDashed aria-hidden className={`${shape} text-muted-foreground`} />
}

/** A licence is recorded by Sadu, not written here. */
function Lead({ requirement: { key, met } }: { requirement: Requirement }) {
  const t = useTranslations('admin.publication')
  const { slug } = useTenant()
  if (met || key === 'licence') return null
  return (
    <Link
      href={`/${slug}/settings#merchant`}
      className="-my-2 inline-flex min-h-11 shrink-0 items-center font-semibold text-accent-ink text-sm underline-offset-4 hover:underline"
    >
      {t('write')}
      <span className="sr-only">{`: ${t(`requirement.${key}`)}`}</span>
    </Link>
  )
}

/** None, one that is over, or one that holds: each is something else to do. */
function Licence({ met, publication }: { met: boolean; publication: Publication }) {
  const t = useTranslations('admin.publication.licence')
  const { reader } = useTenant()
  const licence = useTenantFacts().data?.licence
  const authority = isolate(textIn(reader.locale, publication.licenceAuthority))
  if (!licence) return t(met ? 'recorded' : 'none', { authority })
  const number = isolate(licence.number)
  const until = licence.validUntil ? isolate(formatDay(licence.validUntil, reader)) : undefined
  if (!met) return until ? t('expired', { number, until, authority }) : t('none', { authority })
  return until ? t('until', { number, until }) : t('held', { number })
}
