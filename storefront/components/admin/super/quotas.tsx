'use client'
import { useTranslations } from 'next-intl'
import type { TenantQuotas } from '@/api/super-shapes.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { formatDate, formatNumber } from '@/lib/format.ts'
import { formatStorage } from '@/lib/super/amounts.ts'
import { type LimitName, lastDayOf, limitNames, readOverride, shownLimit } from '@/lib/super/override.ts'
import { LoadFailed } from '../load-failed.tsx'
import { Section } from '../record/section.tsx'
import { ActButton, given } from './act-button.tsx'
import { useReader } from './super-session.ts'
import { useSuper, useSuperAct } from './use-super.ts'

/** What the tenant may have: by its plan, and for itself until a day. */
export function Quotas({ slug }: { slug: string }) {
  const t = useTranslations('super.quotas')
  const quotas = useSuper<TenantQuotas>(`/tenants/${slug}/quotas`)
  return (
    <Section title={t('title')}>
      {quotas.data ? (
        <Known slug={slug} quotas={quotas.data} />
      ) : quotas.isError ? (
        <LoadFailed problem={quotas.error} retry={() => void quotas.refetch()} />
      ) : (
        <Skeleton className="h-32" />
      )}
    </Section>
  )
}

type KnownProps = { slug: string; quotas: TenantQuotas }

const ownOf = ({ overrides }: TenantQuotas, name: LimitName) =>
  overrides.find(({ limit, inForce }) => inForce && limit === name)

function Known({ slug, quotas }: KnownProps) {
  const t = useTranslations('super.quotas')
  const reader = useReader()
  const told = (name: LimitName, value: number) =>
    name === 'storage_bytes' ? formatStorage(value, reader) : formatNumber(value, reader)
  return (
    <>
      <dl className="divide-y text-sm">
        {limitNames.map(name => {
          const own = ownOf(quotas, name)
          return (
            <div key={name} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 tabular-nums">
              <dt>{t(`limit.${name}`)}</dt>
              <dd className="text-end">
                <bdi className="font-semibold">{told(name, quotas.limits[name])}</bdi>
                {own ? (
                  <span className="block text-muted-foreground text-xs">
                    {t('own', { plan: told(name, quotas.ofPlan[name]), until: formatDate(own.until, reader, 'date') })}
                  </span>
                ) : null}
              </dd>
            </div>
          )
        })}
      </dl>
      <div className="mt-4 flex flex-wrap gap-2">
        <SetLimits slug={slug} quotas={quotas} />
        <ChangePlan slug={slug} quotas={quotas} />
      </div>
    </>
  )
}

function SetLimits({ slug, quotas }: KnownProps) {
  const t = useTranslations('super.quotas')
  const act = useSuperAct()
  const set = (form: FormData) => {
    const overrides = limitNames.flatMap(
      name => readOverride(name, given(form, name), given(form, `${name}_until`)) ?? [],
    )
    return act(`/tenants/${slug}/quotas`, { method: 'PUT', body: { overrides } }, t('done'))
  }
  return (
    <ActButton label={t('set')} title={t('set')} text={t('setText')} submit={t('save')} send={set}>
      {limitNames.map(name => (
        <OwnLimit key={name} name={name} quotas={quotas} />
      ))}
    </ActButton>
  )
}

function OwnLimit({ name, quotas }: { name: LimitName; quotas: TenantQuotas }) {
  const t = useTranslations('super.quotas')
  const own = ownOf(quotas, name)
  return (
    <div className="grid grid-cols-2 gap-3">
      <Field label={t(`limitField.${name}`)}>
        {control => (
          <Input
            {...control}
            type="number"
            name={name}
            min={0}
            step={name === 'storage_bytes' ? 'any' : 1}
            placeholder={String(shownLimit(name, quotas.ofPlan[name]))}
            defaultValue={own ? shownLimit(name, own.value) : ''}
          />
        )}
      </Field>
      <Field label={t('until')}>
        {control => (
          <Input {...control} type="date" name={`${name}_until`} defaultValue={own ? lastDayOf(own.until) : ''} />
        )}
      </Field>
    </div>
  )
}

const plans = ['free', 'growth', 'scale'] as const

function ChangePlan({ slug, quotas }: KnownProps) {
  const t = useTranslations('super.quotas')
  const act = useSuperAct()
  const change = (form: FormData) =>
    act(`/tenants/${slug}/plan`, { method: 'PUT', body: { plan: given(form, 'plan') } }, t('planChanged'))
  return (
    <ActButton label={t('changePlan')} title={t('changePlan')} submit={t('save')} send={change}>
      <Field label={t('plan')}>
        {control => (
          <NativeSelect {...control} name="plan" defaultValue={quotas.plan}>
            {plans.map(plan => (
              <option key={plan} value={plan}>
                {t(`plans.${plan}`)}
              </option>
            ))}
          </NativeSelect>
        )}
      </Field>
    </ActButton>
  )
}
