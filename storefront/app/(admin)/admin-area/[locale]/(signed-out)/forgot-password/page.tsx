import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForgotPassword } from '@/components/admin/auth/forgot-password.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('forgot.title') }
}

export default function ForgotPasswordPage() {
  return <ForgotPassword />
}
