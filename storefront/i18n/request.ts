import { locale } from 'next/root-params'
import { getRequestConfig } from 'next-intl/server'
import { isLocale } from '@/lib/locale.ts'

export default getRequestConfig(async ({ locale: asked }) => {
  const wanted = asked ?? (await locale())
  const language = isLocale(wanted) ? wanted : 'en'
  const messages = (await import(`../messages/${language}.json`)).default
  return { locale: language, messages, timeZone: 'Asia/Kuwait' }
})
