import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignUp } from '@/components/admin/auth/sign-up.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signUp.title') }
}

export default function SignUpPage() {
  return <SignUp />
}
