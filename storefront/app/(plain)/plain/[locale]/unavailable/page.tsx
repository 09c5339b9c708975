import { getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/message-page.tsx'
import { Button } from '@/components/ui/button.tsx'

/** The API does not answer: proxy.ts gives this page the status 503 and Retry-After. */
export default async function UnavailablePage() {
  const t = await getTranslations('common')
  return (
    <MessagePage
      title={t('unavailable.title')}
      text={t('unavailable.text')}
      action={
        <Button asChild>
          <a href="?retry">{t('tryAgain')}</a>
        </Button>
      }
    />
  )
}
