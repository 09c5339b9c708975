import { fileURLToPath } from 'node:url'

/** One family drawn for both scripts; the second has the letters of Europe's languages that the first lacks. */
const fonts = [
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
]

export const fontFiles = (): string[] =>
  fonts.map(path => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`)))
