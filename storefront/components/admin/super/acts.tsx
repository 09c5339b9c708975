'use client'
import Link from 'next/link'
import { useMessages, useTranslations } from 'next-intl'
import type { SuperAct } from '@/api/super-shapes.ts'
import { When } from '../when.tsx'
import { useReader } from './super-session.ts'

/** What super admins did, newest first: who, what, about whom, why and from where. */
export function Acts({ acts, none, about }: { acts: SuperAct[]; none: string; about?: boolean }) {
  if (acts.length === 0) return <p className="text-muted-foreground text-sm">{none}</p>
  return (
    <ol className="-mx-5 -mb-3 divide-y">
      {acts.map(act => (
        <ActRow key={act.id} act={act} about={about} />
      ))}
    </ol>
  )
}

function ActRow({ act, about }: { act: SuperAct; about: boolean | undefined }) {
  const t = useTranslations('super.acts')
  const reader = useReader()
  const name = useActName()
  const changed = changesOf(act)
  return (
    <li className="flex flex-col gap-1 px-5 py-3 text-sm first:pt-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">{name(act.action)}</span>
        <When at={act.at} reader={reader} className="text-muted-foreground" />
      </p>
      {act.reason ? (
        <p className="whitespace-pre-line break-words" dir="auto">
          {act.reason}
        </p>
      ) : null}
      {changed ? (
        <p className="break-all text-muted-foreground text-xs">
          <bdi dir="ltr">{changed}</bdi>
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-3 text-muted-foreground">
        {about && act.slug ? (
          <Link href={`/super/tenants/${act.slug}`} className="underline-offset-4 hover:underline">
            <bdi dir="ltr">{act.slug}</bdi>
          </Link>
        ) : null}
        <span>{act.by ? <bdi>{act.by.name}</bdi> : t('platform')}</span>
        {act.address ? <bdi dir="ltr">{act.address}</bdi> : null}
      </p>
    </li>
  )
}

/** An act in words, or by its own name where there are none yet. */
function useActName(): (action: string) => string {
  const t = useTranslations('super.acts')
  const words = useMessages() as unknown as { super: { acts: { action: Record<string, unknown> } } }
  return action => {
    const key = action.replace('.', '_')
    return key in words.super.acts.action ? t(`action.${key}` as 'platform') : action
  }
}

/** `effect: storefront → everything`, and nothing where only one side is known to be empty. */
function changesOf({ before, after }: SuperAct): string {
  const names = Object.keys({ ...before, ...after })
  const said = (value: unknown) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value))
  return names
    .filter(name => (before?.[name] ?? null) !== (after?.[name] ?? null) && name !== 'reason' && name !== 'view')
    .map(name => {
      const sides = [before?.[name], after?.[name]].filter(value => value !== undefined && value !== null)
      return `${name}: ${sides.map(said).join(' → ') || '–'}`
    })
    .join(', ')
    .slice(0, 400)
}
