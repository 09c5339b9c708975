import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TeamPage } from '@/components/admin/team/team-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('rail.team') }
}

export default function Page() {
  return <TeamPage />
}
