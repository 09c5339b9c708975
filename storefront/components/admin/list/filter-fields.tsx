'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { itemKinds } from '@/api/store-shapes.ts'
import { pledgeAges, purposes, timelinesses } from '@/api/team-shapes.ts'
import { Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { NativeSelect } from '@/components/ui/native-select.tsx'
import type { Filters } from '@/lib/admin/list-query.ts'
import { textIn } from '@/lib/locale.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useCampaigns } from '../use-campaigns.ts'
import type { MoreFilter } from './filter-words.ts'

type Props = { known: readonly MoreFilter[]; values: Filters }

export function FilterFields({ known, values }: Props) {
  const t = useTranslations('admin')
  const { reader } = useTenant()
  const has = (name: MoreFilter) => known.includes(name)
  const campaigns = useCampaigns({ enabled: has('campaignId') })
  const choice = (name: MoreFilter, options: [value: string, words: string][]) =>
    has(name) ? <Choice key={name} name={name} value={values[name]} options={options} /> : null
  return (
    <>
      {has('category') ? <ItemFields values={values} /> : null}
      {has('from') ? (
        <Pair>
          <Plain name="from" values={values} type="date" />
          <Plain name="to" values={values} type="date" />
        </Pair>
      ) : null}
      {choice(
        'age',
        pledgeAges.map(one => [one, t(`pledges.board.bucket.${one}`)]),
      )}
      {choice(
        'timeliness',
        timelinesses.map(one => [one, t(`timeliness.${one}`)]),
      )}
      {choice(
        'campaignId',
        campaigns.map(({ id, name }) => [id, textIn(reader.locale, name)]),
      )}
      <Pair>
        {choice(
          'channel',
          (['storefront', 'office'] as const).map(one => [one, t(`channel.${one}`)]),
        )}
        {choice(
          'purpose',
          purposes.map(one => [one, t(`purpose.${one}`)]),
        )}
        {has('source') ? <Plain name="source" values={values} /> : null}
      </Pair>
      {has('minAmount') ? (
        <Pair>
          <Plain name="minAmount" values={values} decimal />
          <Plain name="maxAmount" values={values} decimal />
        </Pair>
      ) : null}
    </>
  )
}

function ItemFields({ values }: { values: Filters }) {
  const t = useTranslations('admin.items')
  const { reader, store } = useTenant()
  const choices: [name: MoreFilter, options: [value: string, words: string][]][] = [
    ['category', (store?.categories ?? []).map(({ slug, name }) => [slug, textIn(reader.locale, name)])],
    ['type', itemKinds.map(kind => [kind, t(`type.${kind}`)])],
    [
      'published',
      [
        ['true', t('published')],
        ['false', t('hidden')],
      ],
    ],
    ['lowStock', [['true', t('lowStock')]]],
  ]
  return choices.map(([name, options]) => <Choice key={name} name={name} value={values[name]} options={options} />)
}

function Pair({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-3">{children}</div>
}

type PlainProps = { name: MoreFilter; values: Filters; type?: 'date' | 'text'; decimal?: boolean }

function Plain({ name, values, type = 'text', decimal }: PlainProps) {
  const t = useTranslations('admin.filter')
  return (
    <Field label={t(name)}>
      {control => (
        <Input
          {...control}
          type={type}
          name={name}
          dir={type === 'text' ? (decimal ? 'ltr' : 'auto') : undefined}
          inputMode={decimal ? 'decimal' : undefined}
          maxLength={100}
          defaultValue={values[name]}
        />
      )}
    </Field>
  )
}

type ChoiceProps = { name: MoreFilter; value: string | undefined; options: [value: string, words: string][] }

function Choice({ name, value = '', options }: ChoiceProps) {
  const t = useTranslations('admin.filter')
  return (
    <Field label={t(name)}>
      {control => (
        // Its options may come after it: it is drawn anew then, so that the one chosen is among them.
        <NativeSelect key={options.length} {...control} name={name} defaultValue={value}>
          <option value="">{t('any')}</option>
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  )
}
