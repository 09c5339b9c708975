'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Problem } from '@/api/problem.ts'
import type { NewTenant, Tenant } from '@/api/tenant-shapes.ts'
import { useToast } from '@/components/ui/toast.tsx'
import { readFounding } from '@/lib/admin/tenant-body.ts'
import { lastStore } from '@/lib/session/last-store.ts'
import { slugKey } from '../address/use-slug-check.ts'
import { EntryFrame } from '../form/entry-frame.tsx'
import { useEntry } from '../form/use-entry.ts'
import { LoadFailed } from '../load-failed.tsx'
import { call, useMe } from '../session.ts'
import { ShellSkeleton } from '../shell/shell-skeleton.tsx'
import { SignedInBar } from '../shell/signed-in-bar.tsx'
import { FirstTryArrived } from './first-try-arrived.tsx'
import { FoundingFields } from './founding-fields.tsx'

/** One form, one key, one store, however often the button is pressed. */
export function NewStore({ shopOrigin }: { shopOrigin: string }) {
  const t = useTranslations('admin.newStore')
  const { me, leaving } = useMe()
  const [slug, setSlug] = useState('')
  const { entry, lost } = useFounding()
  if (me.isError && !me.data && !leaving) {
    return (
      <main id="main" tabIndex={-1} className="grid grow place-content-center">
        <LoadFailed problem={me.error} retry={() => void me.refetch()} />
      </main>
    )
  }
  if (!me.data || leaving) return <ShellSkeleton />
  const mine = me.data.memberships.map(one => one.slug)
  const last = lastStore(mine) ?? mine[0]
  return (
    <>
      <SignedInBar />
      <EntryFrame
        title={t('title')}
        text={t('text')}
        back={{ href: last ? `/${last}/orders` : '/', words: t(last ? 'back' : 'backHome') }}
        submit={t('submit')}
        entry={entry}
        refusal={isArrived(entry.problem) ? <FirstTryArrived slug={lost} shopOrigin={shopOrigin} /> : undefined}
      >
        <FoundingFields slug={slug} setSlug={setSlug} shopOrigin={shopOrigin} />
      </EntryFrame>
    </>
  )
}

/** When somebody was faster with the address, all that was typed stays, and the field says what is free. */
function useFounding() {
  const t = useTranslations('admin.newStore')
  const router = useRouter()
  const client = useQueryClient()
  const announce = useToast()
  // The address of a try whose answer nobody heard: it may have arrived.
  const [lost, setLost] = useState<string>()
  const entry = useEntry<NewTenant, Tenant>({
    read: readFounding,
    send: async (body, headers) => {
      try {
        return await call<Tenant>('/tenants', { method: 'POST', body, headers })
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem
        if (problem.status === 0 || problem.status >= 500) setLost(body.slug)
        if (isArrived(problem)) await client.refetchQueries({ queryKey: ['me'] })
        if (problem.code.startsWith('slug_')) {
          await client.invalidateQueries({ queryKey: slugKey(body.slug) })
          document.querySelector<HTMLInputElement>('#main [name=slug]')?.focus()
        }
        throw problem
      }
    },
    onDone: async ({ slug }) => {
      await client.refetchQueries({ queryKey: ['me'] })
      announce(t('done'))
      router.replace(`/${slug}/setup`)
    },
  })
  return { entry, lost }
}

const isArrived = (problem: unknown) => problem instanceof Problem && problem.code === 'idempotency_key_reused'
