'use client'
import { UsersRound } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Contact } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { useRefusal } from '../refusal.ts'
import { useTenant } from '../shell/tenant-context.tsx'
import { useKeepApart, useMerge, useUnmerge } from './use-contact.ts'

/** Others that share a number or an address: one person, or two. A merge is done with an undo. */
export function Suggestions({ contact }: { contact: Contact }) {
  const t = useTranslations('admin.contact.suggestion')
  if (contact.suggestions.length === 0) return null
  return (
    <section aria-label={t('title')} className="rounded-lg border border-accent-line bg-accent-soft px-4 py-1">
      <ul className="divide-y divide-accent-line">
        {contact.suggestions.map(other => (
          <Suggestion key={other.id} contact={contact} other={other} />
        ))}
      </ul>
    </section>
  )
}

function Suggestion({ contact, other }: { contact: Contact; other: Contact['suggestions'][number] }) {
  const t = useTranslations('admin.contact.suggestion')
  const words = useTranslations('admin.contacts')
  const { slug } = useTenant()
  const announce = useToast()
  const say = useRefusal()
  const merge = useMerge(contact.id)
  const unmerge = useUnmerge(contact.id)
  const keepApart = useKeepApart(contact.id)
  const onError = (problem: unknown) => announce(say(problem))
  const undo = { label: t('undo'), run: () => unmerge.mutate(other.id, { onError }) }
  const busy = merge.isPending || keepApart.isPending
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <UsersRound aria-hidden className="size-5 shrink-0 stroke-[1.5] text-accent-ink" />
      <p className="min-w-0 grow basis-56 text-sm">
        {t.rich('text', {
          name: () => (
            <Link href={`/${slug}/contacts/${other.id}`} className="font-semibold underline underline-offset-4">
              <bdi>{other.name || words('unnamed')}</bdi>
            </Link>
          ),
        })}
      </p>
      <Button
        size="sm"
        className="max-md:min-h-11"
        aria-disabled={busy || undefined}
        onClick={() => merge.mutate(other.id, { onSuccess: () => announce(t('merged'), undo), onError })}
      >
        {t('merge')}
      </Button>
      <Button
        size="sm"
        variant="ghost"
        className="max-md:min-h-11"
        aria-disabled={busy || undefined}
        onClick={() => keepApart.mutate(other.id, { onSuccess: () => announce(t('apart')), onError })}
      >
        {t('keepApart')}
      </Button>
    </li>
  )
}
