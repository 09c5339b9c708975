'use client'
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Contact } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { formatDate } from '@/lib/format.ts'
import { Section } from '../record/section.tsx'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useUnmerge } from './use-contact.ts'

/** The contacts this one stands for; each can be taken out again. */
export function Merges({ contact }: { contact: Contact }) {
  const t = useTranslations('admin.contact.merged')
  const words = useTranslations('admin.contacts')
  const { reader, may } = useTenant()
  const announce = useToast()
  const say = useRefusal()
  const unmerge = useUnmerge(contact.id)
  if (contact.merged.length === 0) return null
  return (
    <Section title={t('title')}>
      <ul className="divide-y text-sm">
        {contact.merged.map(({ id, name, mergedAt }) => (
          <li key={id} className="flex items-center gap-2 py-2 first:pt-0 last:pb-0">
            <span className="min-w-0 grow">
              <span className="flex">
                <bdi className="min-w-0 truncate">{name || words('unnamed')}</bdi>
              </span>
              <span className="block text-muted-foreground text-xs">{formatDate(mergedAt, reader, 'date')}</span>
            </span>
            {may('contacts.write') && !contact.erased ? (
              <Button
                variant="ghost"
                size="sm"
                aria-disabled={unmerge.isPending || undefined}
                onClick={() =>
                  unmerge.mutate(id, {
                    onSuccess: () => announce(t('undone')),
                    onError: problem => announce(say(problem)),
                  })
                }
              >
                <Undo2 aria-hidden className="mirror-rtl" />
                {t('undo')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
