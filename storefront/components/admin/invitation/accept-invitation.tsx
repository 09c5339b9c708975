'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Problem } from '@/api/client.ts'
import type { Joined } from '@/api/team-shapes.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { useToast } from '@/components/ui/toast.tsx'
import { currentSession } from '@/lib/session/browser-session.ts'
import { useRefusal } from '../refusal.ts'
import { call, useMe } from '../session.ts'

/** Joining as the signed-in person; whoever is somebody else may change the account and come back here. */
export function AcceptInvitation({ token }: { token: string }) {
  const t = useTranslations('admin.invitation')
  const { me } = useMe()
  const router = useRouter()
  const client = useQueryClient()
  const say = useRefusal()
  const accept = useMutation({
    mutationFn: () => call<Joined>(`/invitations/${encodeURIComponent(token)}/acceptance`, { method: 'POST' }),
    onSuccess: async ({ slug }) => {
      await client.invalidateQueries({ queryKey: ['me'] })
      router.replace(`/${slug}`)
    },
  })
  if (!me.data) return <Skeleton className="h-24" />
  const b = (text: React.ReactNode) => <bdi className="break-words text-foreground">{text}</bdi>
  if (isForAnother(accept.error)) return <OtherAccount email={me.data.user.email} meant={meantFor(accept.error)} />
  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted-foreground">{t.rich('signedIn', { email: me.data.user.email, b })}</p>
      <div role="alert" className="contents">
        {accept.error ? <Alert tone="danger">{say(accept.error)}</Alert> : null}
      </div>
      <Button
        aria-disabled={accept.isPending || accept.isSuccess || undefined}
        onClick={() => accept.isPending || accept.mutate()}
      >
        {t('accept')}
      </Button>
      <ChangeAccount variant="link" />
    </div>
  )
}

const isForAnother = (problem: unknown) => problem instanceof Problem && problem.code === 'invitation_for_another'

const meantFor = (problem: unknown) => String((problem as Problem).params?.email ?? '')

function OtherAccount({ email, meant }: { email: string; meant: string }) {
  const t = useTranslations('admin.invitation')
  const b = (text: React.ReactNode) => (
    <bdi dir="ltr" className="break-words font-semibold">
      {text}
    </bdi>
  )
  return (
    <div className="flex flex-col gap-4" role="alert">
      <Alert tone="warning">{t.rich('another', { email, meant, b })}</Alert>
      <ChangeAccount variant="outline" />
    </div>
  )
}

/** Signed out, this same page offers the ways in, and comes back here. */
function ChangeAccount({ variant }: { variant: 'outline' | 'link' }) {
  const t = useTranslations('admin')
  const announce = useToast()
  const change = () =>
    currentSession()
      .signOut()
      .catch(() => announce(t('account.signOutFailed')))
  return (
    <Button variant={variant} onClick={change}>
      {t('invitation.change')}
    </Button>
  )
}
