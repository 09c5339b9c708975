import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContactsPage } from '@/components/admin/contacts/contacts-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.contacts') }
}

export default function Page() {
  return <ContactsPage />
}
