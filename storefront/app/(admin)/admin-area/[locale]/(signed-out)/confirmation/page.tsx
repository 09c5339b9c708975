import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Confirmation } from '@/components/admin/auth/confirmation.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('confirmation.title') }
}

export default function ConfirmationPage() {
  return <Confirmation />
}
