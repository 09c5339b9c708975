import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ContactPage } from '@/components/admin/contact/contact-page.tsx'

type Props = { params: Promise<{ id: string }> }

/** No name in the title: it would stay in the browser's history after the person is erased. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.contacts') }
}

export default async function Page({ params }: Props) {
  return <ContactPage id={(await params).id} />
}
