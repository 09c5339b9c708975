import { getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/message-page.tsx'

export default async function ClosedStore() {
  const t = await getTranslations('common')
  return <MessagePage title={t('closed.title')} text={t('closed.text')} />
}
