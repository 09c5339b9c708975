import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthFrame } from '@/components/admin/auth/auth-frame.tsx'
import { InvitationPage } from '@/components/admin/invitation/invitation-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('invitation.page') }
}

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return (
    <AuthFrame>
      <InvitationPage token={token} />
    </AuthFrame>
  )
}
