import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { JobsPage } from '@/components/admin/super/jobs-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('super'))('jobs.title') }
}

export default function Page() {
  return <JobsPage />
}
