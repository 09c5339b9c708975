'use client'
import { useTranslations } from 'next-intl'
import type { AdminTenantPage } from '@/api/super-shapes.ts'
import { Badge } from '@/components/ui/badge.tsx'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { formatDate, formatDay } from '@/lib/format.ts'
import { Facts } from '../record/facts.tsx'
import { Section } from '../record/section.tsx'
import { ActButton, given, WhyField } from './act-button.tsx'
import { WaitingParticulars } from './particulars.tsx'
import { useReader } from './super-session.ts'
import { useSuperAct } from './use-super.ts'

/** The licence to collect donations: recorded with its last day, or taken away. */
export function Licence({ page: { tenant, licence } }: { page: AdminTenantPage }) {
  const t = useTranslations('super.licence')
  const reader = useReader()
  const act = useSuperAct()
  const path = `/tenants/${tenant.slug}/licence`
  const record = (form: FormData) => {
    const body = {
      number: given(form, 'number'),
      authority: given(form, 'authority'),
      validUntil: given(form, 'validUntil') || null,
    }
    return act(path, { method: 'PUT', body }, t('recorded'))
  }
  const withdraw = (form: FormData) =>
    act(path, { method: 'DELETE', body: { reason: given(form, 'reason') } }, t('withdrawn'))
  return (
    <Section title={t('title')}>
      {licence ? (
        <Facts
          facts={{
            [t('number')]: <bdi>{licence.number}</bdi>,
            [t('authority')]: licence.authority && <bdi>{licence.authority}</bdi>,
            [t('validUntil')]: licence.validUntil ? formatDay(licence.validUntil, reader) : t('noEnd'),
            [t('recordedAt')]: licence.recordedAt && formatDate(licence.recordedAt, reader, 'date'),
          }}
        />
      ) : (
        <p className="text-muted-foreground text-sm">{t('none')}</p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <ActButton
          label={t(licence ? 'change' : 'record')}
          title={t('record')}
          text={t('recordText')}
          submit={t('record')}
          send={record}
        >
          <Field label={t('number')} required>
            {control => (
              <Input {...control} name="number" dir="auto" maxLength={80} required defaultValue={licence?.number} />
            )}
          </Field>
          <Field label={t('authority')} required>
            {control => (
              <Input
                {...control}
                name="authority"
                dir="auto"
                maxLength={160}
                required
                defaultValue={licence?.authority ?? ''}
              />
            )}
          </Field>
          <Field label={t('validUntil')} hint={t('validUntilHint')}>
            {control => <Input {...control} type="date" name="validUntil" defaultValue={licence?.validUntil ?? ''} />}
          </Field>
        </ActButton>
        {licence ? (
          <ActButton
            danger
            label={t('withdraw')}
            title={t('withdrawTitle')}
            text={t('withdrawText')}
            submit={t('withdraw')}
            send={withdraw}
          >
            <WhyField />
          </ActButton>
        ) : null}
      </div>
    </Section>
  )
}

const tones = { none: 'neutral', pending: 'warning', verified: 'success', refused: 'danger' } as const

export function Verification({ page: { tenant, verification } }: { page: AdminTenantPage }) {
  const t = useTranslations('super.verification')
  return (
    <Section title={t('title')} aside={<Badge tone={tones[verification]}>{t(`state.${verification}`)}</Badge>}>
      <p className="text-muted-foreground text-sm">{t(`stateText.${verification}`)}</p>
      {verification === 'pending' ? (
        <>
          <WaitingParticulars slug={tenant.slug} />
          <Decide slug={tenant.slug} />
        </>
      ) : null}
    </Section>
  )
}

/** Verified, or refused with a note that the tenant reads. */
export function Decide({ slug }: { slug: string }) {
  const t = useTranslations('super.verification')
  const act = useSuperAct()
  const decide = (decision: 'verified' | 'refused') => (form: FormData) => {
    const note = given(form, 'note')
    const body = { decision, ...(note && { note }) }
    return act(`/tenants/${slug}/verification`, { method: 'PUT', body }, t(`done.${decision}`))
  }
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <ActButton
        primary
        label={t('verify')}
        title={t('verifyTitle')}
        text={t('verifyText')}
        submit={t('verify')}
        send={decide('verified')}
      >
        <WhyField name="note" hint={t('noteHint')} optional />
      </ActButton>
      <ActButton
        danger
        label={t('refuse')}
        title={t('refuseTitle')}
        text={t('refuseText')}
        submit={t('refuse')}
        send={decide('refused')}
      >
        <WhyField name="note" hint={t('noteHint')} />
      </ActButton>
    </div>
  )
}
