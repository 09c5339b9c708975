'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import type { Tenant } from '@/api/tenant-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { addressOf } from '@/lib/admin/slug-text.ts'
import { TypedDialog } from '../dialogs/typed-dialog.tsx'
import { Group } from '../form/entries.tsx'
import { MistakesContext } from '../form/form-context.tsx'
import { useTenant } from '../shell/tenant-context.tsx'
import { SlugField } from './slug-field.tsx'
import { useRename } from './use-rename.ts'
import { isObjection, useSlugCheck } from './use-slug-check.ts'

/** Where the store is found. The old address leads to the new one for ever, and nobody else ever gets it. */
export function AddressSettings({ tenant }: { tenant: Tenant }) {
  const t = useTranslations('admin.settings.address')
  const { shopOrigin } = useTenant()
  const { slug: present, formerSlugs: former } = tenant
  const [slug, setSlug] = useState(present)
  const [asking, setAsking] = useState(false)
  const [missing, setMissing] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { state } = useSlugCheck(slug, { present, former })
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const isNew = slug !== '' && slug !== present && !isObjection(state)
    setMissing(slug === '')
    setAsking(isNew)
    if (!isNew) form.current?.querySelector('input')?.focus()
  }
  return (
    <MistakesContext value={missing ? { slug: 'required' } : {}}>
      <form ref={form} noValidate onSubmit={ask}>
        <Group title={t('title')} text={t('text')}>
          <SlugField
            label={t('slug')}
            value={slug}
            onChange={setSlug}
            shopOrigin={shopOrigin}
            present={present}
            former={former}
          />
          <Former slugs={former} />
          <div className="flex justify-end">
            <Button type="submit" variant="outline" size="sm" className="max-md:min-h-11">
              {t('change')}
            </Button>
          </div>
        </Group>
      </form>
      <Asked open={asking} onOpenChange={setAsking} present={present} slug={slug} />
    </MistakesContext>
  )
}

function Former({ slugs }: { slugs: readonly string[] }) {
  const t = useTranslations('admin.settings.address')
  const { shopOrigin } = useTenant()
  if (slugs.length === 0) return null
  return (
    <div className="text-sm">
      <p className="text-muted-foreground">{t('former')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {slugs.map(slug => (
          <li key={slug} className="min-w-0 break-all">
            <bdi dir="ltr">{addressOf(slug, shopOrigin)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  )
}

type AskedProps = { open: boolean; onOpenChange: (open: boolean) => void; present: string; slug: string }

function Asked({ open, onOpenChange, present, slug }: AskedProps) {
  const t = useTranslations('admin.settings.address')
  const { shopOrigin } = useTenant()
  const rename = useRename()
  const bold = { b: (text: React.ReactNode) => <bdi dir="ltr">{text}</bdi> }
  const [before, after] = [addressOf(present, shopOrigin), addressOf(slug, shopOrigin)]
  return (
    <TypedDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t.rich('ask', { after, ...bold })}
      text={t('askText')}
      word={slug}
      label={t('type', { word: slug })}
      submit={t('submit')}
      keep={t('keep')}
      onSubmit={() => rename(slug)}
    >
      <ul className="list-disc ps-5 text-sm marker:text-muted-foreground [&>li]:break-words">
        <li>{t.rich('leads', { before, ...bold })}</li>
        <li>{t('printed')}</li>
        <li>{t('often')}</li>
      </ul>
    </TypedDialog>
  )
}
