import { getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/message-page.tsx'

export default async function NoStore() {
  const t = await getTranslations('common')
  return <MessagePage title={t('missing.title')} text={t('missing.text')} />
}
