'use client'
import { OctagonPause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminTenantPage } from '@/api/super-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { RadioCards } from '@/components/ui/radio-cards.tsx'
import { formatDate } from '@/lib/format.ts'
import { Section } from '../record/section.tsx'
import { ActButton, given, WhyField } from './act-button.tsx'
import { useReader } from './super-session.ts'
import { useSuperAct } from './use-super.ts'

/** Whether the tenant is suspended, why and how far; closing it and opening it again. */
export function Suspension({ page: { tenant, suspension } }: { page: AdminTenantPage }) {
  const t = useTranslations('super.suspension')
  const reader = useReader()
  const act = useSuperAct()
  const { slug } = tenant
  const path = `/tenants/${slug}/suspension`
  const reactivate = (form: FormData) => {
    const reason = given(form, 'reason')
    return act(path, { method: 'DELETE', body: reason ? { reason } : {} }, t('reactivated'))
  }
  return (
    <Section title={t('title')}>
      <div className="flex flex-col items-start gap-4">
        {suspension ? (
          <Alert tone="danger" heading={t(`is.${suspension.effect}`)} className="self-stretch">
            <p className="whitespace-pre-line break-words" dir="auto">
              {suspension.reason}
            </p>
            <p className="mt-1 text-muted-foreground">{t('since', { when: formatDate(suspension.since, reader) })}</p>
          </Alert>
        ) : (
          <p className="text-muted-foreground text-sm">{t('text')}</p>
        )}
        <div className="flex flex-wrap gap-2">
          {suspension ? (
            <ActButton
              primary
              label={
                <>
                  <Play aria-hidden className="mirror-rtl" />
                  {t('reactivate')}
                </>
              }
              title={t('reactivateTitle')}
              text={t('reactivateText')}
              submit={t('reactivate')}
              send={reactivate}
            >
              <WhyField optional />
            </ActButton>
          ) : null}
          <SuspendButton slug={slug} path={path} present={suspension?.effect} />
        </div>
      </div>
    </Section>
  )
}

type Effect = 'storefront' | 'everything'
type SuspendProps = { slug: string; path: string; present: Effect | undefined }

function SuspendButton({ slug, path, present }: SuspendProps) {
  const t = useTranslations('super.suspension')
  const act = useSuperAct()
  const [effect, choose] = useState<Effect>('storefront')
  const suspend = (form: FormData) =>
    act(path, { method: 'POST', body: { reason: given(form, 'reason'), effect } }, t('suspended'))
  return (
    <ActButton
      danger
      label={
        <>
          <OctagonPause aria-hidden />
          {t(present ? 'change' : 'suspend')}
        </>
      }
      title={t('suspendTitle', { slug })}
      text={t('suspendText')}
      submit={t(`submit.${effect}`)}
      send={suspend}
    >
      <RadioCards
        legend={t('effect')}
        name="effect"
        className="sm:grid-cols-1"
        value={effect}
        onChange={value => choose(value as Effect)}
        options={(['storefront', 'everything'] as const).map(value => ({
          value,
          title: t(`effects.${value}`),
          note: t(`effectNotes.${value}`),
        }))}
      />
      <WhyField />
      {effect === 'everything' ? <TypedSlug slug={slug} /> : null}
    </ActButton>
  )
}

/** The team loses its way in as well: that is not done by a slip. */
function TypedSlug({ slug }: { slug: string }) {
  const t = useTranslations('super.suspension')
  return (
    <Field label={t('typed', { slug })} required>
      {control => (
        <Input
          {...control}
          name="typed"
          dir="ltr"
          required
          pattern={slug}
          title={slug}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      )}
    </Field>
  )
}
