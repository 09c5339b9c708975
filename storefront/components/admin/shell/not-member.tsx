'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { callApi } from '@/api/client.ts'
import type { Storefront } from '@/api/shapes.ts'
import type { Me } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { ShellSkeleton } from './shell-skeleton.tsx'

type Props = { slug: string; me: Me }

/** None of one's stores is at this address now. One of them may have been: what anybody may know of it leads on. */
export function NotMember({ slug, me: { user, memberships } }: Props) {
  const t = useTranslations('admin.notMember')
  const store = useQuery({
    queryKey: ['store', slug],
    queryFn: ({ signal }) => callApi<Storefront>(`/storefront/${encodeURIComponent(slug)}`, { signal }),
    retry: false,
  })
  const present = memberships.find(one => one.slug === store.data?.slug)?.slug
  useMoving(slug, present)
  if (store.isPending || present !== undefined) return <ShellSkeleton />
  return (
    <main id="main" tabIndex={-1} className="grid grow place-content-center">
      <EmptyState
        as="h1"
        title={t('title')}
        action={
          <Button asChild variant="outline">
            {user.superAdmin ? (
              <Link href={`/super/tenants/${slug}`}>{t('toPlatform')}</Link>
            ) : (
              <Link href="/">{t('toMine')}</Link>
            )}
          </Button>
        }
      >
        {t.rich('text', { slug, b: text => <bdi>{text}</bdi> })}
      </EmptyState>
    </main>
  )
}

/** The same page of the store at its present address. */
function useMoving(slug: string, present: string | undefined) {
  const router = useRouter()
  const path = usePathname()
  useEffect(() => {
    if (present !== undefined) router.replace(`/${present}${path.slice(slug.length + 1)}`)
  }, [present, slug, path, router])
}
