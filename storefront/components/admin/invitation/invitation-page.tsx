'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { callApi, Problem } from '@/api/client.ts'
import type { InvitationPreview } from '@/api/team-shapes.ts'
import { Button } from '@/components/ui/button.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { type Locale, textIn } from '@/lib/locale.ts'
import { currentSession } from '@/lib/session/browser-session.ts'
import { AuthHeading } from '../auth/auth-heading.tsx'
import { LoadFailed } from '../load-failed.tsx'
import { useSessionState } from '../session.ts'
import { AcceptInvitation } from './accept-invitation.tsx'

/** Who invites to what, and the next step: signing in or up and coming back, or joining. */
export function InvitationPage({ token }: { token: string }) {
  const state = useSessionState()
  useEffect(() => {
    if (state === 'unknown')
      currentSession()
        .token()
        .catch(() => {})
  }, [state])
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => callApi<InvitationPreview>(`/invitations/${encodeURIComponent(token)}`, { signal }),
    retry: (count, problem) => !isGone(problem) && count < 2,
    staleTime: 30_000,
  })
  if (isGone(invitation.error)) return <Gone />
  if (invitation.error) return <LoadFailed problem={invitation.error} retry={() => void invitation.refetch()} />
  if (!invitation.data || state === 'unknown') return <Skeleton shape="card" className="h-56" />
  return (
    <>
      <Heading invitation={invitation.data} />
      {state === 'signedIn' ? <AcceptInvitation token={token} /> : <WaysIn token={token} />}
    </>
  )
}

const isGone = (problem: unknown) => problem instanceof Problem && problem.status === 404

function Heading({ invitation }: { invitation: InvitationPreview }) {
  const t = useTranslations('admin')
  const locale = useLocale() as Locale
  const { tenant, role, email, invitedBy } = invitation
  const name = textIn(locale, tenant.name)
  return (
    <div className="flex flex-col gap-4">
      <AuthHeading title={t('invitation.title', { name })}>
        {invitedBy
          ? t.rich('invitation.by', { person: () => <bdi className="text-foreground">{invitedBy}</bdi> })
          : t('invitation.byNobody')}
      </AuthHeading>
      <dl className="grid gap-3 rounded-lg border bg-card p-5">
        <div>
          <dt className="text-muted-foreground text-sm">{t('team.role')}</dt>
          <dd>
            <span className="font-semibold">{t(`role.${role}`)}</span>
            <span className="block text-muted-foreground text-sm">{t(`team.means.${role}`)}</span>
          </dd>
        </div>
        <div>
          <dt className="text-muted-foreground text-sm">{t('invitation.for')}</dt>
          <dd>
            <bdi dir="ltr">{email}</bdi>
          </dd>
        </div>
      </dl>
    </div>
  )
}

function WaysIn({ token }: { token: string }) {
  const t = useTranslations('admin.invitation')
  const next = `?next=${encodeURIComponent(`/invitations/${token}`)}`
  return (
    <div className="flex flex-col gap-3">
      <p className="text-muted-foreground">{t('signedOut')}</p>
      <Button asChild>
        <Link href={`/sign-up${next}`}>{t('signUp')}</Link>
      </Button>
      <Button asChild variant="outline">
        <Link href={`/sign-in${next}`}>{t('signIn')}</Link>
      </Button>
    </div>
  )
}

/** Used, revoked, expired or never there: nobody is told which. */
function Gone() {
  const t = useTranslations('admin.invitation')
  return (
    <>
      <AuthHeading title={t('gone.title')}>{t('gone.text')}</AuthHeading>
      <Button asChild variant="outline" className="self-start">
        <Link href="/">{t('gone.toMine')}</Link>
      </Button>
    </>
  )
}
