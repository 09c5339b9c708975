import './fonts.css'
import type { Locale } from '@/lib/locale.ts'
import latinNormal from '../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2'
import latinSemibold from '../../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2'
import arabicNormal from '../../node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2'
import arabicSemibold from '../../node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2'

/** What a page is written in, fetched with the page itself; the other script's letters come when some are shown. */
export const fontFiles: Record<Locale, string[]> = {
  ar: [arabicNormal, arabicSemibold],
  en: [latinNormal, latinSemibold],
}
