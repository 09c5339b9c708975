'use client'
import { Eye } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { AdminTenant, StartedView } from '@/api/super-shapes.ts'
import { Field } from '@/components/ui/field.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { currentView } from '@/lib/session/browser-view.ts'
import { ActButton, given, WhyField } from './act-button.tsx'
import { callSuper } from './super-session.ts'

const choices = [5, 15, 30, 60]

/** Into the team's area of a store, to read it as its team does; its owners read when and why. */
export function ViewAs({ tenant: { slug, kind } }: { tenant: AdminTenant }) {
  const t = useTranslations('super.view')
  const router = useRouter()
  const start = async (form: FormData) => {
    const body = { reason: given(form, 'reason'), minutes: Number(given(form, 'minutes')) }
    const path = `/tenants/${encodeURIComponent(slug)}/views`
    const { accessToken, expiresIn, permissions } = await callSuper<StartedView>(path, { method: 'POST', body })
    currentView().begin({ slug, token: accessToken, until: Date.now() + expiresIn * 1000, permissions })
    router.push(`/${slug}/${kind === 'charity' ? 'donations' : 'orders'}`)
  }
  return (
    <ActButton
      label={
        <>
          <Eye aria-hidden />
          {t('start')}
        </>
      }
      title={t('title')}
      text={t('text')}
      submit={t('submit')}
      send={start}
    >
      <WhyField hint={t('reasonHint')} />
      <Field label={t('minutes')}>
        {control => (
          <NativeSelect {...control} name="minutes" defaultValue={15}>
            {choices.map(minutes => (
              <option key={minutes} value={minutes}>
                {t('choice', { minutes })}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
    </ActButton>
  )
}
