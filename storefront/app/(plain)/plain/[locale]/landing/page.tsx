import { getTranslations } from 'next-intl/server'
import { Weave } from '@/components/weave.tsx'

export default async function LandingPage() {
  const t = await getTranslations('landing')
  return (
    <main id="main" className="page py-16">
      <Weave />
      <h1 className="mt-8 text-3xl">{t('title')}</h1>
    </main>
  )
}
