import type { ArabicNoun } from './currency-names.ts'

type Gender = 'masculine' | 'feminine'

/** 1 to 10 as they stand with a noun of that gender: 3 to 10 take the other one's form. */
const digits: Record<Gender, string[]> = {
  masculine: 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' '),
  feminine: 'واحدة اثنتان ثلاث أربع خمس ست سبع ثمانٍ تسع عشر'.split(' '),
}

const tens = 'عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ')
const hundreds = 'مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة'.split(' ')

const thousand: ArabicNoun = { one: 'ألف', two: 'ألفان', constructTwo: 'ألفا', few: 'آلاف', many: 'ألفًا' }
const million: ArabicNoun = { one: 'مليون', two: 'مليونان', constructTwo: 'مليونا', few: 'ملايين', many: 'مليونًا' }

type Counted = ArabicNoun & { bareOne?: string; bareTwo?: string }

/**
 * A whole number below 10^9 with what it counts, in the nominative as receipts have it: `ثلاثة دنانير كويتية`,
 * `أحد عشر دينارًا كويتيًا`, `مئتا دينار كويتي`. What is 1 or 2 above a hundred is said as such: `مئة دينار كويتي ودينار واحد`.
 */
export function countInArabic(count: number, noun: Counted): string {
  const last = count % 100
  if (count === 0) return `صفر ${noun.one}`
  if (count === 1) return `${noun.one} ${digits[genderOf(noun)][0]}`
  if (count === 2) return noun.two
  if (last === 1)
    return and([countInArabic(count - 1, noun), `${noun.bareOne ?? noun.one} ${digits[genderOf(noun)][0]}`])
  if (last === 2) return and([countInArabic(count - 2, noun), noun.bareTwo ?? noun.two])
  const below = count % 1000
  if (below > 0) return and([...scales(count, 'absolute'), counted(below, noun, 'absolute')])
  return `${and(scales(count, 'construct'))} ${noun.one}`
}

/** A whole number below 10^9 that counts nothing in particular. */
export function numberInArabic(number: number): string {
  if (number === 0) return 'صفر'
  const below = number % 1000
  return and([...scales(number, 'absolute'), ...(below > 0 ? [belowThousand(below, 'masculine')] : [])])
}

/** The millions and the thousands; what is counted follows the last of them directly in the construct state. */
function scales(number: number, last: 'construct' | 'absolute'): string[] {
  const millions = Math.floor(number / 1_000_000)
  const thousands = Math.floor(number / 1000) % 1000
  return [
    ...(millions > 0 ? [counted(millions, million, thousands === 0 ? last : 'absolute')] : []),
    ...(thousands > 0 ? [counted(thousands, thousand, last)] : []),
  ]
}

/** 1 to 999 of a noun. In the construct state another noun follows, which takes away its nunation and the nūn of its dual. */
function counted(number: number, noun: Counted, state: 'construct' | 'absolute'): string {
  const last = number % 100
  const whole = number - last
  const two = state === 'construct' ? (noun.constructTwo ?? noun.two) : noun.two
  if (whole === 0 && last === 1) return noun.one
  if (whole === 0 && last === 2) return two
  if (last <= 2) {
    const all = `${whole === 200 ? 'مئتا' : belowThousand(whole, 'masculine')} ${noun.one}`
    return last === 0 ? all : and([all, last === 1 ? noun.one : two])
  }
  const form = last <= 10 ? noun.few : state === 'construct' ? noun.one : noun.many
  // ثمانٍ before the noun it belongs to is ثماني.
  return `${belowThousand(number, genderOf(noun))} ${form}`.replace(/ثمانٍ (?!و)/, 'ثماني ')
}

function belowThousand(number: number, gender: Gender): string {
  const last = number % 100
  const hundred = Math.floor(number / 100)
  return and([...(hundred > 0 ? [hundreds[hundred - 1]!] : []), ...(last > 0 ? [belowHundred(last, gender)] : [])])
}

function belowHundred(number: number, gender: Gender): string {
  if (number <= 10) return digits[gender][number - 1]!
  if (number < 20) return teen(number - 10, gender)
  const unit = number % 10
  const ten = tens[Math.floor(number / 10) - 2]!
  if (unit === 0) return ten
  return and([unit === 1 && gender === 'feminine' ? 'إحدى' : digits[gender][unit - 1]!, ten])
}

function teen(unit: number, gender: Gender): string {
  const ten = gender === 'feminine' ? 'عشرة' : 'عشر'
  if (unit === 1) return `${gender === 'feminine' ? 'إحدى' : 'أحد'} ${ten}`
  if (unit === 2) return `${gender === 'feminine' ? 'اثنتا' : 'اثنا'} ${ten}`
  return `${digits[gender][unit - 1]!.replace('ثمانٍ', 'ثماني')} ${ten}`
}

const genderOf = (noun: ArabicNoun): Gender => (noun.feminine ? 'feminine' : 'masculine')

/** Arabic writes its "and" as one word with what follows. */
const and = (parts: string[]) => parts.join(' و')
