'use client'
import { LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import type { Mistakes } from '@/lib/admin/form-body.ts'
import { Group } from '../form/entries.tsx'
import { MistakesContext, TellsOptional } from '../form/form-context.tsx'
import { useEntry } from '../form/use-entry.ts'
import { useRefusal } from '../refusal.ts'
import { useSettingsChange } from './use-settings.ts'

type Body = Record<string, unknown>
type Props = {
  title: string
  text?: string
  read: (given: FormData) => { body: Body } | { mistakes: Mistakes }
  /** Where it is kept, when that is not the storefront. */
  send?: (body: Body) => Promise<unknown>
  children: ReactNode
}

export function SettingsPart({ title, text, read, send, children }: Props) {
  const t = useTranslations('admin.settings')
  const announce = useToast()
  const say = useRefusal()
  const change = useSettingsChange()
  const entry = useEntry<Body, unknown>({ read, send: send ?? change, onDone: () => announce(t('saved')) })
  return (
    <TellsOptional value={false}>
      <MistakesContext value={entry.mistakes}>
        <form ref={entry.form} noValidate onSubmit={entry.onSubmit}>
          <Group title={title} text={text}>
            {children}
            {entry.problem ? (
              <Alert role="alert" tone="danger">
                {say(entry.problem)}
              </Alert>
            ) : null}
            <div className="flex justify-end">
              <Button type="submit" size="sm" className="max-md:min-h-11" aria-disabled={entry.busy || undefined}>
                {entry.busy ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
                {t('save')}
              </Button>
            </div>
          </Group>
        </form>
      </MistakesContext>
    </TellsOptional>
  )
}
