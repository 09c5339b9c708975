const small = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** A whole number below 10^9: `one thousand two hundred fifty-one`. */
export function numberInEnglish(number: number): string {
  if (number < 20) return small[number]!
  if (number < 100) return [tens[Math.floor(number / 10) - 2]!, ...ifAny(number % 10)].join('-')
  const [size, name] =
    number < 1000 ? [100, 'hundred'] : number < 1_000_000 ? [1000, 'thousand'] : [1_000_000, 'million']
  return [numberInEnglish(Math.floor(number / size)), name, ...ifAny(number % size)].join(' ')
}

const ifAny = (number: number) => (number > 0 ? [numberInEnglish(number)] : [])
