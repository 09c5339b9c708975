'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { TypedDialog } from '../dialogs/typed-dialog.tsx'
import { Section } from '../record/section.tsx'
import { call } from '../session.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { tenantPath } from './use-tenant.ts'

/** Shuts the store at once and has everything deleted after a month; until then the owner can keep it. */
export function CloseStore() {
  const t = useTranslations('admin.settings.close')
  const { slug } = useTenant()
  const [open, setOpen] = useState(false)
  const close = useClosing()
  return (
    <Section title={t('title')}>
      <p className="text-muted-foreground text-sm">{t('text')}</p>
      <div className="mt-4 flex justify-end">
        <Button variant="outline" size="sm" className="text-danger! max-md:min-h-11" onClick={() => setOpen(true)}>
          {t('open')}
        </Button>
      </div>
      <TypedDialog
        open={open}
        onOpenChange={setOpen}
        title={t('ask')}
        text={t('askText')}
        word={slug}
        label={t('type', { word: slug })}
        submit={t('submit')}
        keep={t('keep')}
        danger
        onSubmit={() => close().then(() => setOpen(false))}
      >
        <ul className="list-disc ps-5 text-sm marker:text-muted-foreground">
          <li>{t('now')}</li>
          <li>{t('meanwhile')}</li>
          <li>{t('then')}</li>
          <li>{t('copy')}</li>
        </ul>
      </TypedDialog>
    </Section>
  )
}

function useClosing() {
  const t = useTranslations('admin.settings.close')
  const { slug } = useTenant()
  const client = useQueryClient()
  const announce = useToast()
  return async () => {
    await call(tenantPath(slug, '/deletion'), { method: 'POST', body: { slugTyped: slug } })
    await client.invalidateQueries({ queryKey: ['me'] })
    for (const name of ['tenant', 'store']) void client.invalidateQueries({ queryKey: [name, slug] })
    announce(t('done'))
  }
}
