import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ResetPassword } from '@/components/admin/auth/reset-password.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('reset.title') }
}

export default function ResetPasswordPage() {
  return <ResetPassword />
}
