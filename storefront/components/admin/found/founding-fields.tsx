'use client'
import { HandHeart, ShoppingBag, Store } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { tenantKinds } from '@/api/tenant-shapes.ts'
import { RadioCards } from '@/components/ui/radio-cards.tsx'
import { slugFrom } from '@/lib/admin/slug-text.ts'
import { SlugField } from '../address/slug-field.tsx'
import { Group, TextEntry } from '../form/entries.tsx'
import { TellsOptional } from '../form/form-context.tsx'
import { HomeFields } from './home-fields.tsx'

const icons = { shop: <ShoppingBag />, charity: <HandHeart />, both: <Store /> }

type Props = { slug: string; setSlug: (slug: string) => void; shopOrigin: string }

export function FoundingFields({ slug, setSlug, shopOrigin }: Props) {
  const t = useTranslations('admin.newStore')
  const [kind, setKind] = useState<string>('shop')
  // The address follows the name until somebody writes one.
  const [follows, setFollows] = useState(true)
  const write = (typed: string) => {
    setFollows(false)
    setSlug(typed)
  }
  return (
    <TellsOptional value={false}>
      <Group title={t('what')} text={t('whatText')}>
        <Names onEnglish={name => follows && setSlug(slugFrom(name))} />
        <RadioCards
          legend={t('kind')}
          name="kind"
          value={kind}
          onChange={setKind}
          className="sm:grid-cols-1!"
          options={tenantKinds.map(value => ({
            value,
            title: t(`kinds.${value}`),
            note: t(`kindNotes.${value}`),
            icon: icons[value],
          }))}
        />
      </Group>
      <Group title={t('where')} text={t('whereText')}>
        <SlugField label={t('slug')} value={slug} onChange={write} shopOrigin={shopOrigin} />
      </Group>
      <Group title={t('home')} text={t('homeText')}>
        <HomeFields />
      </Group>
    </TellsOptional>
  )
}

function Names({ onEnglish }: { onEnglish: (name: string) => void }) {
  const t = useTranslations('admin.newStore')
  const common = { maxLength: 160, autoComplete: 'organization', className: 'sm:col-span-3!' }
  return (
    <>
      <TextEntry {...common} name="name.ar" label={t('nameAr')} lang="ar" dir="rtl" />
      <TextEntry
        {...common}
        name="name.en"
        label={t('nameEn')}
        lang="en"
        dir="ltr"
        onChange={event => onEnglish(event.target.value)}
      />
    </>
  )
}
