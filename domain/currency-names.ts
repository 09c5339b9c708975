/**
 * A noun as Arabic counts it: one (دينار), two (ديناران), the plural of 3 to 10 (دنانير) and the accusative of 11 to 99
 * (دينارًا), each with its adjective. `constructTwo` is the dual before another noun (ألفا), only scales have it.
 */
export type ArabicNoun = {
  feminine?: true
  one: string
  two: string
  constructTwo?: string
  few: string
  many: string
}

/** `bare` is the major unit without its adjective, for the second mention in one phrase (مئة دينار كويتي ودينار واحد). */
export type CurrencyNames = {
  en: { major: Plural; minor: Plural | null }
  ar: { major: ArabicNoun & { bareOne: string; bareTwo: string }; minor: ArabicNoun | null }
}

type Plural = [one: string, more: string]

/** A regular masculine noun with an adjective of origin: `دينار` + `كويتي`. */
function masculine(noun: string, plural: string, adjective: string): CurrencyNames['ar']['major'] {
  return {
    one: `${noun} ${adjective}`,
    two: `${noun}ان ${adjective}ان`,
    few: `${plural} ${adjective}ة`,
    many: `${noun}ًا ${adjective}ًا`,
    bareOne: noun,
    bareTwo: `${noun}ان`,
  }
}

const smallMasculine = (noun: string, plural: string): ArabicNoun => ({
  one: noun,
  two: `${noun}ان`,
  few: plural,
  many: `${noun}ًا`,
})

/** Feminine in ة: its accusative is written as its nominative. */
const smallFeminine = (stem: string): ArabicNoun => ({
  feminine: true,
  one: `${stem}ة`,
  two: `${stem}تان`,
  few: `${stem}ات`,
  many: `${stem}ة`,
})

const dinar = (adjective: string) => masculine('دينار', 'دنانير', adjective)
const riyal = (adjective: string) => masculine('ريال', 'ريالات', adjective)
const pound = (adjective: string) => masculine('جنيه', 'جنيهات', adjective)
const fils = smallMasculine('فلس', 'فلوس')
const englishFils: Plural = ['fils', 'fils']
const cents: Plural = ['cent', 'cents']
const arabicCents = smallMasculine('سنت', 'سنتات')
const euro: ArabicNoun = { one: 'يورو', two: 'يوروان', few: 'يورو', many: 'يورو' }

/** Major and minor unit by ISO 4217 code; any other currency is written as number and code. */
export const currencyNames: Record<string, CurrencyNames> = {
  KWD: {
    en: { major: ['Kuwaiti dinar', 'Kuwaiti dinars'], minor: englishFils },
    ar: { major: dinar('كويتي'), minor: fils },
  },
  BHD: {
    en: { major: ['Bahraini dinar', 'Bahraini dinars'], minor: englishFils },
    ar: { major: dinar('بحريني'), minor: fils },
  },
  JOD: {
    en: { major: ['Jordanian dinar', 'Jordanian dinars'], minor: englishFils },
    ar: { major: dinar('أردني'), minor: fils },
  },
  IQD: {
    en: { major: ['Iraqi dinar', 'Iraqi dinars'], minor: englishFils },
    ar: { major: dinar('عراقي'), minor: fils },
  },
  OMR: {
    en: { major: ['Omani rial', 'Omani rials'], minor: ['baisa', 'baisa'] },
    ar: { major: riyal('عماني'), minor: smallFeminine('بيس') },
  },
  SAR: {
    en: { major: ['Saudi riyal', 'Saudi riyals'], minor: ['halala', 'halalas'] },
    ar: { major: riyal('سعودي'), minor: smallFeminine('هلل') },
  },
  QAR: {
    en: { major: ['Qatari riyal', 'Qatari riyals'], minor: ['dirham', 'dirhams'] },
    ar: { major: riyal('قطري'), minor: smallMasculine('درهم', 'دراهم') },
  },
  AED: {
    en: { major: ['UAE dirham', 'UAE dirhams'], minor: englishFils },
    ar: { major: masculine('درهم', 'دراهم', 'إماراتي'), minor: fils },
  },
  EGP: {
    en: { major: ['Egyptian pound', 'Egyptian pounds'], minor: ['piastre', 'piastres'] },
    ar: { major: pound('مصري'), minor: smallMasculine('قرش', 'قروش') },
  },
  USD: {
    en: { major: ['US dollar', 'US dollars'], minor: cents },
    ar: { major: masculine('دولار', 'دولارات', 'أمريكي'), minor: arabicCents },
  },
  EUR: {
    en: { major: ['euro', 'euros'], minor: cents },
    ar: { major: { ...euro, bareOne: euro.one, bareTwo: euro.two }, minor: arabicCents },
  },
  GBP: {
    en: { major: ['pound sterling', 'pounds sterling'], minor: ['penny', 'pence'] },
    ar: { major: pound('إسترليني'), minor: smallMasculine('بنس', 'بنسات') },
  },
  JPY: {
    en: { major: ['Japanese yen', 'Japanese yen'], minor: null },
    ar: { major: masculine('ين', 'ينات', 'ياباني'), minor: null },
  },
}
